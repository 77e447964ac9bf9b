/**
 * Runs the other measurements against a PostgreSQL server of its own, which syncs to disk.
 *
 * node --conditions=@case-management/source bench/postgres.ts --tasks 100000
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startPostgres } from '../test/storage/embedded-postgres.ts'

const { values } = parseArgs({ options: { tasks: { type: 'string', default: '100000' } } })
const server = await startPostgres({ fsync: true })
try {
  const database = ['--db', server.url]
  await run('load.ts', [...database, '--tasks', values.tasks])
  await run('queries.ts', database)
  await run('updates.ts', database)
} finally {
  await server.stop()
}

async function run(script: string, args: string[]): Promise<void> {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`)
}
