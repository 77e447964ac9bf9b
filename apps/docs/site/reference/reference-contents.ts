import { slugOf } from '../markdown-html.ts'
import type { Heading, Key } from '../page-contents.ts'
import { operationsOf, resolved, type OpenApi, type Operation, type Schema } from './openapi.ts'

/**
 * What Redoc shows of a document, by the addresses that it gives to its parts: the sections of the description, and each
 * operation with its keys. Those of a key are no pages to Redoc: `assets/reference.js` leads to them.
 */
export function referenceContents(document: OpenApi): Heading[] {
  const sections = Array.from(document.info.description.matchAll(/^## (.+)$/gm), ([, text = '']) => ({
    level: 2,
    id: `/section/${slugOf(text)}`,
    text,
  }))
  const operations = operationsOf(document).map(({ operation }) => ({
    level: 2,
    id: addressOf(operation),
    text: operation.summary,
    keys: partsOf(operation, document),
  }))
  return [...sections, ...operations]
}

/** The address of an operation in the reference, behind its `#`. */
export function addressOf({ tags, operationId }: Operation): string {
  return `/${slugOf(tags[0] ?? '')}/${operationId.toLowerCase()}`
}

/** The parts of an operation: its parameters, its body, its answer, and its errors. */
function partsOf(operation: Operation, { components }: OpenApi): Key[] {
  const { parameters, requestBody, responses } = operation
  const address = addressOf(operation)
  const inPlace = parameters.map((reference) => {
    const { name = '', in: place } = resolved(components.parameters, reference)
    const of = place === 'path' ? 'path' : 'headers'
    return { id: `${address}/t=request&in=${of}&path=${name.toLowerCase()}`, name, keys: [] }
  })
  const body = Object.values(requestBody.content)[0]?.schema
  const [success] = Object.entries(responses)
  const status = success?.[0]
  const answer = resolved(components.responses, success?.[1] ?? {})
  const answered = Object.values(answer.content ?? {})[0]?.schema
  const keysOf = (schema: Schema | undefined, start: string): Key[] =>
    Object.keys(resolved(components.schemas, schema ?? {}).properties ?? {}).map((name) => ({
      id: `${address}/${start}&path=${name.toLowerCase()}`,
      name,
      keys: [],
    }))
  return [
    { id: `${address}/request`, name: 'Parameters', keys: inPlace },
    { id: `${address}/request/body`, name: 'Body', keys: keysOf(body, 't=request') },
    {
      id: `${address}/response&c=${status}/body`,
      name: `Answer ${status}`,
      keys: keysOf(answered, `t=response&c=${status}`),
    },
    { id: `${address}/responses`, name: 'All answers', keys: [] },
  ]
}
