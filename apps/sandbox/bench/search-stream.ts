/** Opens a file that is filled, measures searches in it, and prints the figures as JSON. */
import { demo } from '../src/demo.ts'
import type { TaskFilter } from '../src/model.ts'
import { createSqliteStorage } from '../src/storage/index.ts'
import { processorTime, quantile, timesOf } from './measure.ts'
import { firstPage, queryOf, searchesOf } from './searches.ts'

const [file = '', calls = ''] = process.argv.slice(2)
const startedAt = performance.now()
const startedAtProcessor = processorTime()
const storage = createSqliteStorage({ file })
const { records, total } = await storage.find(demo, queryOf(firstPage))
const openSeconds = (performance.now() - startedAt) / 1000
const openProcessorSeconds = (processorTime() - startedAtProcessor) / 1000

const searches: Record<string, { body: TaskFilter; median: number; slow: number; total: number }> = {}
for (const [name, body] of Object.entries(searchesOf(total, records))) {
  const query = queryOf(body)
  const found = await storage.find(demo, query)
  const times = await timesOf(Number(calls), () => storage.find(demo, query), processorTime)
  searches[name] = { body, median: quantile(times, 0.5), slow: quantile(times, 0.99), total: found.total }
}
const servingMegabytes = Math.round(process.memoryUsage.rss() / 1e6)
await storage.close()
process.stdout.write(JSON.stringify({ openSeconds, openProcessorSeconds, servingMegabytes, searches }))
