import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What is known of the cells that passed with the same packages, so that a run which was ended goes on. */
export class Results {
  readonly #file: string
  readonly #state: string
  readonly #passed: Set<string>

  /** @param state - changes when a cell could come out otherwise. */
  constructor(file: string, state: string) {
    this.#file = file
    this.#state = state
    const kept = read(file)
    this.#passed = new Set(kept?.state === state ? kept.passed : [])
  }

  has(cell: string): boolean {
    return this.#passed.has(cell)
  }

  add(cell: string): void {
    this.#passed.add(cell)
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(this.#file, JSON.stringify({ state: this.#state, passed: [...this.#passed] }, null, 2))
  }
}

/** A text that differs when a file in the folder does. */
export function stateOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of globSync('**/*.*', { cwd: folder }).toSorted()) {
    hash.update(file)
    // What was packed carries the time at which it was.
    if (statSync(join(folder, file)).isFile() && !file.endsWith('.tgz'))
      hash.update(readFileSync(join(folder, file)))
  }
  return hash.digest('hex')
}

function read(file: string): { state: string; passed: string[] } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
