import type { OperationId } from '@case-management/contract'
import { curlSample } from './curl.ts'
import { fetchSample } from './fetch.ts'
import { goSample } from './go.ts'
import { javaSample } from './java.ts'
import { pythonSample } from './python.ts'
import { sampleCalls, type SampleCall } from './sample-call.ts'
import { typescriptSample } from './typescript.ts'

/** A language that samples are written in. */
export interface SampleLanguage {
  /** Name for people. */
  label: string
  /** Name for a highlighter. */
  lang: 'shell' | 'typescript' | 'javascript' | 'python' | 'go' | 'java'
  /** Matches no line of a sample before that where the call or its body begins. */
  call: RegExp
  write: (call: SampleCall) => string
}

/** A sample of one example in one language. */
export interface CodeSample {
  language: SampleLanguage
  /** Name of the example. */
  example: string
  source: string
}

/** Every language of the samples, in the order in which they are shown. */
export const sampleLanguages: readonly SampleLanguage[] = [
  { label: 'TypeScript', lang: 'typescript', call: /\bclient\./, write: typescriptSample },
  { label: 'fetch', lang: 'javascript', call: /\bbody: /, write: fetchSample },
  { label: 'curl', lang: 'shell', call: /--data /, write: curlSample },
  { label: 'Python', lang: 'python', call: /\bjson=/, write: pythonSample },
  { label: 'Go', lang: 'go', call: /\bclient\./, write: goSample },
  { label: 'Java', lang: 'java', call: /\bclient\./, write: javaSample },
]

/** Every sample of an operation: each named request example in each language. */
export function codeSamples(id: OperationId): CodeSample[] {
  return sampleLanguages.flatMap((language) =>
    sampleCalls(id).map((call) => ({ language, example: call.name, source: language.write(call) })),
  )
}
