import { isObject, type Json, type Rule } from '../redocly-types.ts'

/**
 * A named example of a request body has a 200 response of the same name and the other way round,
 * so that each case can be sent and its answer compared.
 */
export const examplesPaired: Rule = () => ({
  Operation: {
    leave(operation, { location, report }) {
      const requests = exampleNames(operation['requestBody'])
      const answers = isObject(operation['responses']) ? exampleNames(operation['responses']['200']) : new Set<string>()
      for (const name of requests.symmetricDifference(answers)) {
        const [has, lacks] = requests.has(name) ? ['request', '200 response'] : ['200 response', 'request']
        report({ message: `Example ${name} has a ${has} and no ${lacks}.`, location: location.key() })
      }
    },
  },
})

function exampleNames(body: Json | undefined): Set<string> {
  if (!isObject(body) || !isObject(body['content'])) return new Set()
  const mediaTypes = Object.values(body['content']).filter(isObject)
  return new Set(mediaTypes.flatMap(({ examples }) => (isObject(examples) ? Object.keys(examples) : [])))
}
