import { asJson, type Json, type OpenApiDocument } from '../openapi-document.ts'
import { banner, constant, type GeneratedFile } from './file.ts'
import { walk } from './walk.ts'

/** What every parameter, property, header and response rests on, and what the contract decides where sources disagree. */
export function emitEvidence(document: OpenApiDocument): GeneratedFile {
  const evidence: Record<string, Json> = {}
  const contradictions: Json[] = []
  walk(asJson(document), '#', (node, pointer) => {
    if (typeof node['x-evidence'] === 'string') evidence[pointer] = node['x-evidence']
    const decided = node['x-contradictions']
    if (!Array.isArray(decided)) return
    for (const entry of decided) {
      if (entry !== null && typeof entry === 'object' && !Array.isArray(entry)) {
        contradictions.push({ ...entry, pointer })
      }
    }
  })
  const text = [
    banner(document),
    constant('evidence', evidence, 'The evidence for each element of the bundle, by JSON pointer.'),
    constant(
      'contradictions',
      contradictions,
      'Where the vendor’s pages disagree, what the contract follows, and where in the bundle that is.',
    ),
  ]
  return { name: 'evidence.ts', text: text.join('\n') }
}
