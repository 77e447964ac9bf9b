import { demo } from '../../src/demo.ts'
import { seedTasks } from '../../src/data/index.ts'
import { inconsistencies } from '../storage/inconsistencies.ts'
import { idsOf, queryOf } from '../storage/task-of.ts'
import { over } from '../support/call.ts'
import { urlOf } from '../support/command.ts'
import { serve, type LastingDatabase } from './database.ts'
import { Writers } from './writers.ts'

const tasks = 40

/** What became of a server that was killed. */
export interface KilledServer {
  /** Updates that were acknowledged before the kill. */
  acknowledged: number
  /** What is wrong with the data afterwards. */
  wrong: string[]
}

/** Fills the demo stream of a database. @returns those who write to its tasks. */
export async function writersOf(database: LastingDatabase): Promise<Writers> {
  const storage = await database.open()
  await seedTasks(storage, demo, { tasks, seed: 1, now: Date.now() })
  const { records } = await storage.find(demo, queryOf())
  await storage.close()
  return await Writers.of(idsOf(records))
}

/**
 * Serves the database in a process, lets all write at once, and kills the process as soon as so many updates are
 * acknowledged: then looks at what it left.
 */
export async function killedServer(
  database: LastingDatabase,
  writers: Writers,
  updates: number,
): Promise<KilledServer> {
  const server = serve(database)
  try {
    const url = await urlOf(server)
    let acknowledged = 0
    await writers.write(over({ url }).fetch, (wasAcknowledged) => {
      if (wasAcknowledged && ++acknowledged === updates) server.child.kill('SIGKILL')
      return wasAcknowledged
    })
    const { stderr } = await server.ended
    const storage = await database.open()
    const wrong = [...(await writers.lost(storage)), ...(await inconsistencies(storage, demo))]
    if ((await storage.count(demo)) !== tasks) wrong.push('the number of tasks changed')
    if (stderr !== '') wrong.push(stderr)
    await storage.close()
    return { acknowledged, wrong }
  } finally {
    server.child.kill('SIGKILL')
  }
}
