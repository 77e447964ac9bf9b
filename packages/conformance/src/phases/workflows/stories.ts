import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

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
        writes: /^\s+operationId: updateTask$/m.test(text),
      }
    })
}
