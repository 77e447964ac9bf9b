// Overhead of the client beside bare fetch and bare openapi-fetch: `pnpm --filter @case-management/client bench`.
// All take turns in one run, because two runs on a shared machine cannot be compared.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { callersOf } from './bench/callers.ts'
import { belowRatio, benchOptions, help, type BenchOptions } from './bench/command-line.ts'

const rounds = 15
const settings = [
  { name: 'one after the other', calls: 300, atOnce: 1 },
  { name: '50 at a time', calls: 1500, atOnce: 50 },
]

const { minRatio, json } = optionsOrExit()
const tell = json ? () => {} : console.log
const host = fork(join(import.meta.dirname, 'bench/host.ts'), ['10'])
const { port, bytes } = await new Promise<{ port: number; bytes: number }>((resolve, reject) => {
  host.once('message', (message: { port: number; bytes: number }) => resolve(message))
  host.once('error', reject)
})
const callers = Object.entries(callersOf(`http://127.0.0.1:${port}`))
tell(`Node ${process.version}, a page of ${bytes} bytes, ${rounds} rounds in which all take turns\n`)

interface Measured {
  /** Calls per second. */
  rate: number
  /** Microseconds of processor time per call in this process, which other work on the machine disturbs less. */
  cpu: number
}

const ratios: Record<string, number> = {}
for (const { name, calls, atOnce } of settings) {
  const measured = new Map(callers.map(([caller]) => [caller, [] as Measured[]]))
  for (const [, call] of callers) await measure(call, calls, atOnce)
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, so that nobody always gains from a warm machine or pays for a collection.
    const turns = callers.map((_, index) => callers[(index + round) % callers.length])
    for (const turn of turns) if (turn) measured.get(turn[0])?.push(await measure(turn[1], calls, atOnce))
  }
  tell(`${name}: medians; "of openapi-fetch" is the median of the ratios within a round, more is faster`)
  tell('                 calls/s   of openapi-fetch   CPU µs/call   of openapi-fetch')
  const base = measured.get('openapi-fetch') ?? []
  for (const [caller, all] of measured) {
    const rates = all.map(({ rate }, round) => rate / (base[round]?.rate ?? Number.NaN))
    const costs = all.map(({ cpu }, round) => (base[round]?.cpu ?? Number.NaN) / cpu)
    if (caller === 'client') ratios[name] = median(rates)
    const columns = [
      median(all.map(({ rate }) => rate))
        .toFixed(0)
        .padStart(9),
      median(rates).toFixed(2).padStart(18),
      median(all.map(({ cpu }) => cpu))
        .toFixed(0)
        .padStart(13),
      median(costs).toFixed(2).padStart(18),
    ]
    tell(caller.padEnd(15) + columns.join(' '))
  }
}
host.disconnect()
if (json) console.log(JSON.stringify(ratios))
const below = minRatio === undefined ? [] : belowRatio(ratios, minRatio)
for (const line of below) console.error(`bench: ${line}`)
if (below.length > 0) process.exitCode = 1

function optionsOrExit(): BenchOptions {
  try {
    const options = benchOptions(process.argv.slice(2))
    if (!options.help) return options
    console.log(help)
    return process.exit(0)
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)} See --help.`)
    return process.exit(2)
  }
}

async function measure(call: () => Promise<unknown>, calls: number, atOnce: number): Promise<Measured> {
  globalThis.gc?.()
  let left = calls
  const worker = async () => {
    while ((left -= 1) >= 0) await call()
  }
  const cpuBefore = process.cpuUsage()
  const started = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  return { rate: calls / seconds, cpu: (user + system) / calls }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
