/**
 * A process to be killed: updates the tasks of a database file concurrently, and prints `<task id> <number>` for each
 * update once it is acknowledged. Run as `node update-until-killed.ts <file>`.
 */
import { writeSync } from 'node:fs'
import { createSqliteStorage } from '../../src/storage/index.ts'
import { scope } from './task-of.ts'

const [, , file = ''] = process.argv
const storage = createSqliteStorage({ file })
const updatesPerTask = 4
const taskIds = Array.from({ length: 10 }, (_, index) => `ti-${index}`)

async function updateForever(taskId: string): Promise<never> {
  for (;;) {
    const text = await storage.update(scope, taskId, (task) => {
      const number = (task.timestampValue ?? 0) + 1
      return {
        ...task,
        timestampValue: number,
        status: { name: `status ${number % 3}` },
        name: `update ${number}`,
      }
    })
    const number = /"timestampValue":(\d+)/.exec(text ?? '')?.[1]
    // Written at once, so that what the parent reads is exactly what was acknowledged.
    writeSync(1, `${taskId} ${number}\n`)
  }
}

await Promise.all(
  taskIds.flatMap((taskId) => Array.from({ length: updatesPerTask }, () => updateForever(taskId))),
)
