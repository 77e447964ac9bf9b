import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { createPostgresStorage, createSqliteStorage, type TaskStorage } from '../../src/storage/index.ts'
import { command, type Running } from '../support/command.ts'

/** A database that outlives the processes which serve it. */
export interface LastingDatabase {
  /** Arguments and environment with which `sandbox serve` serves it. */
  args: readonly string[]
  env: Record<string, string>
  /** Opens it, once nobody else has it open any more. */
  open: () => Promise<TaskStorage>
}

/** Serves a database in a process of its own; whoever calls ends it. */
export function serve({ args, env }: LastingDatabase): Running {
  return command('cli.ts', ['serve', '--port', '0', '--log-level', 'error', ...args], env)
}

/** A file in a folder of its own. */
export async function sqliteDatabase(): Promise<LastingDatabase & { remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-kills-'))
  const file = join(folder, 'tasks.db')
  return {
    args: ['--db', file],
    env: {},
    open: async () => createSqliteStorage({ file }),
    remove: () => rm(folder, { recursive: true }),
  }
}

/** A database of a PostgreSQL server. */
export function postgresDatabase(url: string): LastingDatabase {
  return {
    args: [],
    env: { DATABASE_URL: url },
    async open() {
      await untilAlone(url)
      return await createPostgresStorage({ url })
    },
  }
}

/** A server process of PostgreSQL finishes the commit that it was sent, though its client is gone. */
async function untilAlone(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const others = `SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`
  while ((await client.query(others)).rowCount !== 0) await wait(20)
  await client.end()
}
