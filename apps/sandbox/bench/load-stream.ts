/** Fills a file with so many generated tasks, and prints what that took as JSON. */
import { statSync } from 'node:fs'
import { inYoungGenerationAsItIs } from '../src/cli/young-generation.ts'
import { createProgressReporter, seedTasks } from '../src/data/index.ts'
import { demo } from '../src/demo.ts'
import { createSqliteStorage } from '../src/storage/index.ts'
import { processorTime } from './measure.ts'
import { dataMoment } from './searches.ts'

const [file = '', tasks = ''] = process.argv.slice(2)
const startedAt = performance.now()
const storage = createSqliteStorage({ file })
const progress = createProgressReporter(process.stderr)
await inYoungGenerationAsItIs(() =>
  seedTasks(storage, demo, {
    tasks: Number(tasks),
    seed: 1,
    now: dataMoment,
    onProgress: (state) => progress.report(state),
  }),
)
progress.end()
await storage.close()
process.stdout.write(
  JSON.stringify({
    loadSeconds: (performance.now() - startedAt) / 1000,
    loadProcessorSeconds: processorTime() / 1000,
    // The largest that it ever was, in kilobytes.
    loadMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
    fileMegabytes: Math.round(statSync(file).size / 1e6),
  }),
)
