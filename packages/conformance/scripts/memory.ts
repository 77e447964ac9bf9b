import { createSqliteStorage, startSandbox } from '@case-management/sandbox'
import { measuredRun } from '../test/support/measured-run.ts'
import { mostMegabytes } from './memory-aims.ts'

/** Makes a full run against a sandbox in another process and fails when its own process used too much memory. */
const [tasks = 300] = process.argv.slice(2).map(Number)
const most = mostMegabytes(tasks)

const { url, close } = await startSandbox({
  port: 0,
  tasks,
  storage: createSqliteStorage({ file: ':memory:' }),
  checkEvery: 0,
})
const { code, peak, children, summary } = await measuredRun(url, ['--strict', '--seed=1'])
await close()
for (const line of summary) console.log(line)
console.log(
  `a stream of ${tasks} tasks: the run's own process used ${peak} MB at most; allowed are ${most} MB`,
)
for (const [script, megabytes] of children) console.log(`  beside it: ${megabytes} MB ${script}`)
process.exitCode = code === 0 && peak <= most ? 0 : 1
