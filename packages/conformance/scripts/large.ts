import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStorage, startSandbox } from '@case-management/sandbox'
import type { RunReport } from '../src/index.ts'
import { measuredRun } from '../test/support/measured-run.ts'

/**
 * Makes a full run on a small stream and one on a large one, and fails when they say different things, when the large one
 * takes many more requests or too long, or when its own process uses too much memory.
 * Arguments: tasks of the large stream, megabytes allowed, and options of the run.
 */
const [tasks = '100000', megabytes = '400', ...options] = process.argv.slice(2).filter((arg) => arg !== '--')
const aims = { requests: 1.5, minutes: 10, megabytes: Number(megabytes) }

/** What a run on a stream of so many tasks came to. */
interface Large {
  report: RunReport
  peak: number
  minutes: number
}

async function runOn(size: number): Promise<Large> {
  const folder = await mkdtemp(join(tmpdir(), 'large-'))
  const file = join(folder, 'report.json')
  const sandbox = await startSandbox({
    port: 0,
    tasks: size,
    storage: createSqliteStorage({ file: join(folder, 'tasks.db') }),
    checkEvery: 0,
  })
  try {
    const start = Date.now()
    const { peak } = await measuredRun(sandbox.url, ['--strict', '--seed=1', `--report=${file}`, ...options])
    const minutes = (Date.now() - start) / 60_000
    const report: RunReport = JSON.parse(await readFile(file, 'utf8'))
    const { passed, failed, skipped, requests } = report
    console.log(
      `${size} tasks: ${passed} passed, ${failed} failed, ${skipped} skipped; ${requests} requests, ${minutes.toFixed(1)} minutes, the run's own process ${peak} MB at most`,
    )
    return { report, peak, minutes }
  } finally {
    await sandbox.close()
    await rm(folder, { recursive: true })
  }
}

const small = await runOn(300)
const large = await runOn(Number(tasks))
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
process.exitCode =
  others.length === 0 &&
  ratio <= aims.requests &&
  large.minutes <= aims.minutes &&
  large.peak <= aims.megabytes
    ? 0
    : 1
