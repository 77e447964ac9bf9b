import { parseArgs } from 'node:util'

/** What `--help` tells. */
export const help = `Measures the overhead of the client beside bare fetch and bare openapi-fetch, on this machine.

Usage: pnpm --filter @case-management/client bench [options]

  --min-ratio <number>  fail (exit code 1) when the client makes less than this share of the calls per second
                        of openapi-fetch, one after the other or 50 at a time; 0.9 is what the project promises
  --json                print nothing but the calls per second of the client, as shares of those of openapi-fetch
  --help                show this text`

/** What is asked of a run. */
export interface BenchOptions {
  help: boolean
  /** Undefined when nothing is demanded. */
  minRatio: number | undefined
  /** Whether only the ratios are printed, for programs. */
  json: boolean
}

/** Reads the arguments of the command; throws what is wrong with them, in one line. */
export function benchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: { help: { type: 'boolean' }, json: { type: 'boolean' }, 'min-ratio': { type: 'string' } },
  })
  const given = values['min-ratio']
  const minRatio = given === undefined ? undefined : Number(given)
  if (minRatio !== undefined && !(minRatio > 0)) {
    throw new TypeError(`--min-ratio must be a number above 0, not "${given}"`)
  }
  return { help: values.help ?? false, json: values.json ?? false, minRatio }
}

/** Which settings came out below the ratio that is demanded, in words. */
export function belowRatio(ratios: Record<string, number>, minRatio: number): string[] {
  return Object.entries(ratios)
    .filter(([, ratio]) => !(ratio >= minRatio))
    .map(([setting, ratio]) => `${setting}: ${ratio.toFixed(3)} of openapi-fetch, below ${minRatio}`)
}
