import openapiTS, { astToString } from 'openapi-typescript'
import { asJson, type Json, type OpenApiDocument } from '../openapi-document.ts'
import { banner, type GeneratedFile } from './file.ts'

/** TypeScript types of the whole document, by openapi-typescript. */
export async function emitTypes(document: OpenApiDocument): Promise<GeneratedFile> {
  const input = closed(asJson(document))
  const nodes = await openapiTS(JSON.stringify(input), {
    alphabetize: false,
    defaultNonNullable: false,
    rootTypes: false,
  })
  return { name: 'types.ts', text: banner(document) + astToString(nodes) }
}

/**
 * Takes `additionalProperties` off: an index signature would make a misspelt property legal,
 * while for a reader of an open response the declared keys are the ones to use.
 */
function closed(node: Json): Json {
  if (Array.isArray(node)) return node.map(closed)
  if (node === null || typeof node !== 'object') return node
  const isObjectSchema = 'properties' in node && typeof node['properties'] === 'object'
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !(isObjectSchema && key === 'additionalProperties' && value === true))
      .map(([key, value]) => [key, closed(value)]),
  )
}
