import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStorage, startSandbox } from '@case-management/sandbox'
import type { RunReport } from '../src/index.ts'
import { filledAtOnce } from '../test/support/filled-at-once.ts'
import { measuredRun } from '../test/support/measured-run.ts'
import { mostMegabytes } from './memory-aims.ts'

/**
 * Makes a full run on a small stream and one on a large one, and fails when they say different things, when the large one
 * takes many more requests or too long, or when its own process uses too much memory: with tasks that were created over
 * half a year, and with tasks that were all created at once.
 * Arguments: tasks of the large stream, `--spread` or `--at-once` for one of the two, and options of the run.
 */
const fills = {
  '--spread': createSqliteStorage,
  '--at-once': ({ file }: { file: string }) => filledAtOnce(file),
}
type Fill = keyof typeof fills

const given = process.argv.slice(2).filter((arg) => arg !== '--')
const chosen = given.filter(isFill)
const [size = '1000000', ...options] = given.filter((arg) => !isFill(arg))
const tasks = Number(size)
const aims = { requests: 1.5, minutes: 10, megabytes: mostMegabytes(tasks) }

/** What a run on a stream of so many tasks came to. */
interface Large {
  report: RunReport
  peak: number
  minutes: number
}

function isFill(arg: string): arg is Fill {
  return Object.hasOwn(fills, arg)
}

async function runOn(count: number, fill: Fill): Promise<Large> {
  const folder = await mkdtemp(join(tmpdir(), 'large-'))
  const file = join(folder, 'report.json')
  const sandbox = await startSandbox({
    port: 0,
    tasks: count,
    storage: fills[fill]({ file: join(folder, 'tasks.db') }),
    checkEvery: 0,
  })
  try {
    const start = Date.now()
    const { peak } = await measuredRun(sandbox.url, ['--strict', '--seed=1', `--report=${file}`, ...options])
    const minutes = (Date.now() - start) / 60_000
    const report: RunReport = JSON.parse(await readFile(file, 'utf8'))
    const { passed, failed, skipped, requests } = report
    console.log(
      `${count} tasks ${fill}: ${passed} passed, ${failed} failed, ${skipped} skipped; ${requests} requests, ${minutes.toFixed(1)} minutes, the run's own process ${peak} MB at most`,
    )
    return { report, peak, minutes }
  } finally {
    await sandbox.close()
    await rm(folder, { recursive: true })
  }
}

/** Compares a large stream with a small one. @returns whether all is as it should be. */
async function compare(fill: Fill): Promise<boolean> {
  const small = await runOn(300, fill)
  const large = await runOn(tasks, fill)
  const outcomes = new Map(small.report.checks.map(({ id, outcome }) => [id, outcome]))
  const others = large.report.checks.filter(({ id, outcome }) => outcomes.get(id) !== outcome)
  for (const { id, outcome, messages } of others)
    console.log(
      `  ${id}: ${outcome} and not ${outcomes.get(id) ?? 'made'}, ${messages.join('; ').slice(0, 300)}`,
    )
  const ratio = large.report.requests / small.report.requests
  console.log(
    `${others.length} other verdicts, ${ratio.toFixed(2)} times the requests (at most ${aims.requests}), ${large.minutes.toFixed(1)} minutes (at most ${aims.minutes}), ${large.peak} MB (at most ${aims.megabytes})`,
  )
  return (
    others.length === 0 &&
    ratio <= aims.requests &&
    large.minutes <= aims.minutes &&
    large.peak <= aims.megabytes
  )
}

for (const fill of chosen.length > 0 ? chosen : Object.keys(fills).filter(isFill))
  if (!(await compare(fill))) process.exitCode = 1
