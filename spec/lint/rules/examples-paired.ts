import { isObject, type Json, type Rule } from '../redocly-types.ts'

/**
 * A named example of a request body has a 200 response of the same name and the other way round,
 * so that each case can be sent and its answer compared.
 */
export const examplesPaired: Rule = () => ({
  Operation: {
    leave(operation, { location, report }) {
      const requests = exampleNames(operation['requestBody'])
      const answers = isObject(operation['responses'])
        ? exampleNames(operation['responses']['200'])
        : new Set<string>()
      for (const name of requests) {
        if (answers.has(name)) continue
        report({ message: `Example ${name} has a request and no 200 response.`, location: location.key() })
      }
      for (const name of answers) {
        if (requests.has(name)) continue
        report({ message: `Example ${name} has a 200 response and no request.`, location: location.key() })
      }
    },
  },
})

function exampleNames(body: Json | undefined): Set<string> {
  if (!isObject(body) || !isObject(body['content'])) return new Set()
  const mediaTypes = Object.values(body['content']).filter(isObject)
  return new Set(mediaTypes.flatMap(({ examples }) => (isObject(examples) ? Object.keys(examples) : [])))
}
