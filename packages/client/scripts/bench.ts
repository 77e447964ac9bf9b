// Overhead of the client beside bare fetch and bare openapi-fetch: `pnpm bench`. All take turns in one run,
// because two runs on a shared machine cannot be compared.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { callersOf } from './bench/callers.ts'

const rounds = 15
const settings = [
  { name: 'one after the other', calls: 300, atOnce: 1 },
  { name: '50 at a time', calls: 1500, atOnce: 50 },
]

const host = fork(join(import.meta.dirname, 'bench/host.ts'), ['10'])
const { port, bytes } = await new Promise<{ port: number; bytes: number }>((resolve, reject) => {
  host.once('message', (message: { port: number; bytes: number }) => resolve(message))
  host.once('error', reject)
})
const callers = Object.entries(callersOf(`http://127.0.0.1:${port}`))
console.log(`Node ${process.version}, a page of ${bytes} bytes, ${rounds} rounds in which all take turns\n`)

for (const { name, calls, atOnce } of settings) {
  const rates = new Map(callers.map(([caller]) => [caller, [] as number[]]))
  for (const [, call] of callers) await callsPerSecond(call, calls, atOnce)
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, so that nobody always gains from a warm machine or pays for a collection.
    const turns = callers.map((_, index) => callers[(index + round) % callers.length])
    for (const turn of turns) if (turn) rates.get(turn[0])?.push(await callsPerSecond(turn[1], calls, atOnce))
  }
  console.log(`${name}: calls/s (median), and the median of the ratios to openapi-fetch within a round`)
  const base = rates.get('openapi-fetch') ?? []
  for (const [caller, all] of rates) {
    const ratio = median(all.map((rate, round) => rate / (base[round] ?? Number.NaN)))
    console.log(`  ${caller.padEnd(14)} ${median(all).toFixed(0).padStart(6)}   ${ratio.toFixed(2)}`)
  }
}
host.disconnect()

async function callsPerSecond(call: () => Promise<unknown>, calls: number, atOnce: number): Promise<number> {
  globalThis.gc?.()
  let left = calls
  const worker = async () => {
    while ((left -= 1) >= 0) await call()
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (calls / (performance.now() - started)) * 1000
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
