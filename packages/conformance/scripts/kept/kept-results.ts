import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What a script found before, in a file; it holds as long as the code is the same. */
export class KeptResults<Results> {
  readonly #file: string
  readonly #code: string

  /** @param code - a digest of the code that finds them. */
  constructor(file: string, code: string) {
    this.#file = file
    this.#code = code
  }

  /** What was found; `undefined` when that was by other code, or nothing was. */
  async read(): Promise<Results | undefined> {
    try {
      const kept: { code?: string; results: Results } = JSON.parse(await readFile(this.#file, 'utf8'))
      return kept.code === this.#code ? kept.results : undefined
    } catch {
      return undefined
    }
  }

  /** Puts what was found in the place of what is kept. */
  async write(results: Results): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true })
    await writeFile(this.#file, JSON.stringify({ code: this.#code, results }))
  }
}
