import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { QuestionId } from '@case-management/contract/questions'
import { questionIds } from '../../probe/question-ids.ts'

/** An Arazzo file of the spec. */
export interface Story {
  /** Name of the file without its endings. */
  id: string
  file: string
  text: string
  /** What happens, as a sentence. */
  summary: string
  /** Whether a step changes a task. */
  writes: boolean
  /** Number of steps. */
  steps: number
  /** The open questions on whose answers it rests. */
  questions: readonly QuestionId[]
}

/** In the workspace the stories of the spec itself; in the published package the copies that the build made. */
const folder = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../../../spec/workflows/' : 'stories/', import.meta.url),
)

/** Every story, by name. */
export function stories(): Story[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.arazzo.yaml'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8')
      return {
        id: file.replace('.arazzo.yaml', ''),
        file,
        text,
        summary: /^ {2}summary: (.+)$/m.exec(text)?.[1] ?? file,
        steps: text.match(/^\s+- stepId:/gm)?.length ?? 1,
        questions: questionsIn(text),
        writes: /^\s+operationId: updateTask$/m.test(text),
      }
    })
}

/**
 * The questions that a story names.
 *
 * @throws Error when one of them is none, so that a renamed question is noticed.
 */
function questionsIn(text: string): QuestionId[] {
  const [, names = ''] = /^ {4}x-questions:\s+\[(.*)\]$/m.exec(text) ?? []
  return names
    .split(', ')
    .filter((name) => name !== '')
    .map((name) => {
      const id = questionIds.find((each) => each === name)
      if (id === undefined) throw new Error(`A story names ${name}, which is no open question.`)
      return id
    })
}
