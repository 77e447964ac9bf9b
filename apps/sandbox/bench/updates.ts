/**
 * Measures acknowledged updates per second: one after the other, and many at once, which commit together.
 *
 * node --conditions=@case-management/source bench/updates.ts --db .data/bench.db
 */
import { parseArgs } from 'node:util'
import { createTaskGenerator, seedTasks } from '../src/data/index.ts'
import { demo } from '../src/demo.ts'
import { openStorage, report } from './support.ts'

const { values } = parseArgs({
  options: {
    db: { type: 'string', default: '.data/bench.db' },
    seconds: { type: 'string', default: '3' },
  },
})
const storage = await openStorage(values.db)
const options = { tasks: 10_000, seed: 1, now: Date.UTC(2026, 4, 20) }
await seedTasks(storage, demo, options)
const generator = createTaskGenerator({ scope: demo, ...options })

for (const together of [1, 8, 64, 256]) {
  let updates = 0
  const until = performance.now() + Number(values.seconds) * 1000
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: together }, async (_, lane) => {
      for (let index = lane; performance.now() < until; index += together) {
        await storage.update(demo, generator.taskId(index % options.tasks), (task) => ({
          ...task,
          name: `${task.name.slice(0, 40)} ${index}`,
          updatedAt: new Date(options.now + index).toISOString(),
        }))
        updates += 1
      }
    }),
  )
  report({ [`updates per second, ${together} at once`]: updates / ((performance.now() - startedAt) / 1000) })
}
await storage.close()
