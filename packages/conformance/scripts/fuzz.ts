import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fuzz, unfinished } from '../test/fuzz/fuzz.ts'
import { fuzzedHost } from '../test/fuzz/fuzzed-host.ts'

/** Sends so many requests of every kind to sandbox and mock, beside 500 connections that never finish. Whatever one of them does not bear fails it. */
const [requests = 200_000, seed = 1] = process.argv.slice(2).map(Number)
const connections = 500
const mostMegabytes = 700

for (const name of ['sandbox', 'mock'] as const) {
  const host = await fuzzedHost(name)
  const sockets = await unfinished(host, connections)
  const { outcomes, disliked, otherCaller } = await fuzz(host, { requests, seed })
  const peak = host.peakMegabytes()
  const errors = host.errors()
  const code = await host.end()
  for (const socket of sockets) socket.destroy()

  const at = (share: number) => (otherCaller[Math.floor(otherCaller.length * share)] ?? 0).toFixed(1)
  console.log(`${name}: ${requests} requests, seed ${seed}: ${JSON.stringify(outcomes)}`)
  console.log(`  another caller: ${otherCaller.length} searches, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
  console.log(`  most memory ${peak ?? 'unknown'} MB, ended with ${code}, ${disliked.length} disliked`)
  for (const { why } of disliked.slice(0, 10)) console.log(`  ${why.slice(0, 300)}`)
  if (errors !== '') console.log(`  it said: ${errors.slice(0, 2000)}`)
  if (disliked.length > 0) {
    const file = join(import.meta.dirname, `../reports/fuzz-${name}.json`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, JSON.stringify(disliked.slice(0, 50), undefined, 2))
    console.log(`  kept in ${file}; what is mended belongs in test/fuzz/corpus.json`)
  }
  const isWell = disliked.length === 0 && errors === '' && code === 0 && (peak ?? 0) <= mostMegabytes
  if (!isWell) process.exitCode = 1
}
