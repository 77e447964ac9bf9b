import { readdirSync } from 'node:fs'
import { Client } from 'pg'
import { seedTasks } from '../src/data/index.ts'
import { demo } from '../src/demo.ts'
import { createPostgresStorage, type TaskStorage } from '../src/storage/index.ts'
import { startPostgres } from '../test/storage/embedded-postgres.ts'
import { idsOf } from '../test/storage/task-of.ts'
import { parentOf, processorSeconds } from './hosts.ts'
import { processorTime } from './measure.ts'
import { dataMoment, firstPage, queryOf, searchesOf } from './searches.ts'

/** What PostgreSQL and the sandbox's part beside it take for one call, in milliseconds of processor time. */
export interface CallCost {
  database: number
  sandbox: number
}

/** What a stream of some size costs in PostgreSQL. */
export interface DatabaseFigures {
  tasks: number
  /** By what is called; `an update` is one of fifty that arrive together. */
  calls: Record<string, CallCost>
  /** To store one task. */
  stored: CallCost
  bytesPerTask: { rows: number; records: number; indexes: number }
}

/** Fills a database of its own with so many tasks, and measures searches, and updates that are on disk. */
export async function measureDatabase(tasks: number, calls: number): Promise<DatabaseFigures> {
  const server = await startPostgres({ fsync: true })
  const storage = await createPostgresStorage({ url: server.url })
  const client = new Client({ connectionString: server.url })
  await client.connect()
  try {
    const costOf = await meter(client)
    const options = { tasks, seed: 1, now: dataMoment }
    const stored = await costOf(tasks, () => seedTasks(storage, demo, options))
    // As a database that serves for a while has it.
    await client.query('VACUUM ANALYZE task')
    const { records } = await storage.find(demo, queryOf(firstPage))
    const costs: Record<string, CallCost> = {}
    for (const [name, body] of Object.entries(searchesOf(tasks, records))) {
      const query = queryOf(body)
      costs[name] = await costOf(calls, () => repeatedly(calls, () => storage.find(demo, query)))
    }
    const ids = idsOf(records)
    costs['an update'] = await costOf(calls * ids.length, () =>
      repeatedly(calls, (round) => updateAll(storage, ids, round)),
    )
    return { tasks, calls: costs, stored, bytesPerTask: await bytesPerTask(client, tasks) }
  } finally {
    await client.end()
    await storage.close()
    await server.stop()
  }
}

async function repeatedly(times: number, work: (round: number) => Promise<unknown>): Promise<void> {
  for (let round = 0; round < times; round += 1) await work(round)
}

async function updateAll(storage: TaskStorage, ids: readonly string[], round: number): Promise<void> {
  const update = (id: string) => storage.update(demo, id, (task) => ({ ...task, name: `update ${round}` }))
  await Promise.all(ids.map(update))
}

/** Measures what some calls cost together, and says what that is for one. */
async function meter(
  client: Client,
): Promise<(calls: number, work: () => Promise<unknown>) => Promise<CallCost>> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const server = parentOf(rows[0]?.pid)
  const database = () =>
    readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid === server || (pid > 0 && parentOf(pid) === server))
      .reduce((sum, pid) => sum + 1000 * (processorSeconds(pid) ?? 0), 0)
  return async (calls, work) => {
    const before = { database: database(), sandbox: processorTime() }
    await work()
    return {
      database: (database() - before.database) / calls,
      sandbox: (processorTime() - before.sandbox) / calls,
    }
  }
}

async function bytesPerTask(client: Client, tasks: number): Promise<DatabaseFigures['bytesPerTask']> {
  const { rows } = await client.query<Record<'rows' | 'records' | 'indexes', string>>(`
    SELECT pg_relation_size('task') AS rows, pg_indexes_size('task') AS indexes,
      pg_table_size('task') - pg_relation_size('task') AS records`)
  const of = (name: 'rows' | 'records' | 'indexes') => Math.round(Number(rows[0]?.[name]) / tasks)
  return { rows: of('rows'), records: of('records'), indexes: of('indexes') }
}
