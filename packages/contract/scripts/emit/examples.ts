import {
  onlyMediaType,
  operationsOf,
  resolve,
  type Json,
  type MediaType,
  type OpenApiDocument,
} from '../openapi-document.ts'
import { banner, type GeneratedFile } from './file.ts'

/** The named examples of every operation: requests by name, responses by status and name. */
export function emitExamples(document: OpenApiDocument): GeneratedFile {
  const rows = operationsOf(document).map(({ operation }) => {
    const requests = valuesOf(document, onlyMediaType(operation.requestBody.content)[1])
    const responses = Object.entries(operation.responses).map(([status, reference]) => {
      const { content } = resolve(document.components.responses, reference)
      return [status, content ? valuesOf(document, onlyMediaType(content)[1]) : {}] as const
    })
    return [operation.operationId, { requests, responses: Object.fromEntries(responses) }] as const
  })
  const text = [
    banner(document),
    "import type { OperationExamples } from '../operation-examples.ts'",
    '',
    '/** Every named example of the contract, by operation. */',
    `export const examples = ${JSON.stringify(Object.fromEntries(rows), null, 2)} satisfies OperationExamples`,
    '',
  ]
  return { name: 'examples.ts', text: text.join('\n') }
}

function valuesOf(document: OpenApiDocument, mediaType: MediaType): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(mediaType.examples ?? {}).map(([name, example]) => [
      name,
      resolve(document.components.examples, example).value,
    ]),
  )
}
