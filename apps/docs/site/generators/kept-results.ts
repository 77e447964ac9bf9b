import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What came of one step: `true`, or what went wrong; `null` when it was not tried. */
export type Outcome = true | string | null

/** What came of a generator on one bundle. */
export interface Result {
  bundle: string
  generates: Outcome
  compiles: Outcome
  calls: Record<'filter' | 'pages' | 'rename' | 'clear' | 'errors', Outcome>
}

/** The results that the contract keeps beside its generators, as far as they are shown. */
export interface KeptResults {
  contract: string
  generators: {
    title: string
    language: string
    command: string
    note?: string
    leftOut?: string
    untried?: string[]
    results: Result[]
  }[]
}

/** The kept results of the generators. */
export function keptResults(): KeptResults {
  const file = new URL(
    './generators/results.json',
    import.meta.resolve('@case-management/contract/package.json'),
  )
  const results: KeptResults = JSON.parse(readFileSync(fileURLToPath(file), 'utf8'))
  return results
}
