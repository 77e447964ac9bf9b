import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { exitCodes } from '../src/exit-codes.ts'
import { killedRun, lastingHost, restored } from '../test/support/killed-run.ts'

/** Kills runs at random moments and restores from what they leave; a task that is not as before fails it. */
const [kills = 20, seed = 1] = process.argv.slice(2).map(Number)
const moments = fc.record({
  updates: fc.integer({ min: 1, max: 150 }),
  delay: fc.integer({ min: 0, max: 100 }),
})
const scope = ['--phase=laws', '--only=laws/updateTask', '--runs=5', `--seed=${seed}`]

const host = await lastingHost()
const folder = await mkdtemp(join(tmpdir(), 'journals-'))
const before = await host.tasks()
let wrong = 0
let waiting = 0
for (const moment of fc.sample(moments, { numRuns: kills, seed })) {
  const journals = await killedRun(host, folder, moment, scope)
  const lines: string[] = []
  let isRestored = true
  for (const journal of journals) {
    const { code, lines: told } = await restored(host, journal)
    lines.push(...told)
    isRestored &&= code === exitCodes.conforms
  }
  const now = await host.tasks()
  const different = before.flatMap((task, index) => differences(task, now[index] ?? {}))
  const isAsBefore = isRestored && different.length === 0
  if (!isAsBefore) wrong += 1
  if (journals.length > 0) waiting += 1
  const end = isAsBefore ? 'as before' : `NOT AS BEFORE (${different.join(', ')})`
  console.log(
    `killed ${moment.delay} ms after update ${moment.updates}: ${journals.length} journal, ${end}. ${lines.join(' ')}`,
  )
}
console.log(`${kills} kills, ${waiting} left a journal, ${wrong} left a task that is not as before`)
await host.close()
await rm(folder, { recursive: true })

/** The keys of which two records have other values. */
function differences(one: Record<string, unknown>, other: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => !isDeepStrictEqual(one[key], other[key]),
  )
}
process.exitCode = wrong > 0 || waiting === 0 ? 1 : 0
