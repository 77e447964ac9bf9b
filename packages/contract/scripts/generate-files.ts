import { dirname, join } from 'node:path'
import { bundle } from './bundle.ts'
import { emitDescriptors } from './emit/descriptors.ts'
import { emitEvidence } from './emit/evidence.ts'
import { emitExamples } from './emit/examples.ts'
import type { GeneratedFile } from './emit/file.ts'
import { emitQuestions } from './emit/questions.ts'
import { emitSchemas } from './emit/schemas.ts'
import { emitTypes } from './emit/types.ts'
import { emitValidators } from './emit/validators.ts'
import { generatorsBundle } from './generators-bundle.ts'
import { openapi30Bundle } from './openapi-3.0-bundle.ts'
import type { OpenApiDocument } from './openapi-document.ts'

/**
 * All that is generated from the spec, in memory.
 *
 * @param entry - path of `openapi.yaml`.
 * @throws BundleError when the spec cannot be bundled.
 */
export async function generateFiles(entry: string): Promise<GeneratedFile[]> {
  const document = await bundle(entry)
  return [
    emitJson('openapi.json', document),
    emitJson('openapi.generators.json', generatorsBundle(document)),
    emitJson('openapi.3.0.json', openapi30Bundle(document)),
    await emitTypes(document),
    emitSchemas(document),
    ...(await emitValidators(document)),
    ...emitDescriptors(document),
    emitExamples(document),
    emitEvidence(document),
    ...emitQuestions(document, join(dirname(entry), 'questions')),
  ]
}

function emitJson(name: string, document: OpenApiDocument): GeneratedFile {
  return { name, text: `${JSON.stringify(document, null, 2)}\n` }
}
