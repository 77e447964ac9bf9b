/**
 * Measures how long filling a database takes, and what it costs in memory and disk.
 *
 * node --conditions=@case-management/source bench/load.ts --tasks 1000000 --db .data/bench.db
 */
import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createProgressReporter, seedTasks } from '../src/data/index.ts'
import { demo } from '../src/demo.ts'
import { openStorage, report } from './support.ts'

const { values } = parseArgs({
  options: {
    tasks: { type: 'string', default: '100000' },
    db: { type: 'string', default: '.data/bench.db' },
  },
})
const tasks = Number(values.tasks)
const storage = await openStorage(values.db)
const progress = createProgressReporter(process.stderr)
const startedAt = performance.now()
const cpu = process.cpuUsage()
let peak = 0
const stored = await seedTasks(storage, demo, {
  tasks,
  seed: 1,
  now: Date.UTC(2026, 4, 20),
  onProgress(state) {
    progress.report(state)
    peak = Math.max(peak, process.memoryUsage.rss())
  },
})
const seconds = (performance.now() - startedAt) / 1000
const { user, system } = process.cpuUsage(cpu)
progress.end()
await storage.close()
report({
  tasks: stored,
  seconds,
  'tasks per second': stored / seconds,
  'CPU seconds': (user + system) / 1e6,
  'largest resident memory (MB)': peak / 1e6,
  ...(values.db.includes('://') ? {} : { 'file (MB)': statSync(values.db).size / 1e6 }),
})
