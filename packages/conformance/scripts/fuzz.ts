import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fuzz, unfinished } from '../test/fuzz/fuzz.ts'
import { fuzzedHost } from '../test/fuzz/fuzzed-host.ts'
import { otherCaller, type CallerTimes } from '../test/fuzz/other-caller.ts'

/** Sends so many requests of every kind to sandbox and mock, or to one of them, beside 500 connections that never finish. Whatever a host does not bear fails it. */
const [count = 200_000, first = 1, only] = process.argv.slice(2)
const [requests, seed] = [Number(count), Number(first)]
const connections = 500
const mostMegabytes = 700
/** How long the slowest hundredth of another caller's searches may take, in milliseconds, without what waited for a processor. */
const mostMilliseconds = 50
/** Searches of another caller alone, to compare with. */
const alone = 1000

for (const name of ['sandbox', 'mock'] as const) {
  if (only !== undefined && only !== name) continue
  const host = await fuzzedHost(name)
  const before = await otherCaller(host, alone).end()
  const sockets = await unfinished(host, connections)
  const { outcomes, disliked, other } = await fuzz(host, { requests, seed })
  const peak = host.peakMegabytes()
  const errors = host.errors()
  const code = await host.end()
  for (const socket of sockets) socket.destroy()

  console.log(`${name}: ${requests} requests, seed ${seed}: ${JSON.stringify(outcomes)}`)
  console.log(`  another caller: ${shown(other)}; alone: ${shown(before)}`)
  console.log(`  most memory ${peak ?? 'unknown'} MB, ended with ${code}, ${disliked.length} disliked`)
  for (const { why } of disliked.slice(0, 10)) console.log(`  ${why.slice(0, 300)}`)
  if (errors !== '') console.log(`  it said: ${errors.slice(0, 2000)}`)
  if (disliked.length > 0) {
    const file = join(import.meta.dirname, `../reports/fuzz-${name}.json`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, JSON.stringify(disliked.slice(0, 50), undefined, 2))
    console.log(`  kept in ${file}; what is mended belongs in test/fuzz/corpus.json`)
  }
  const isWell =
    disliked.length === 0 &&
    errors === '' &&
    code === 0 &&
    (peak ?? 0) <= mostMegabytes &&
    at(other.processing, 0.99) <= mostMilliseconds
  if (!isWell) process.exitCode = 1
}
// Left to itself, Node has waited busily and for ever at its end for one of so many connections.
process.exit()

function shown({ clock, processing }: CallerTimes): string {
  const p = (share: number) => `${at(clock, share).toFixed(1)} (${at(processing, share).toFixed(1)}) ms`
  return `${clock.length} searches, without what waited for a processor in brackets: p50 ${p(0.5)}, p99 ${p(0.99)}`
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
