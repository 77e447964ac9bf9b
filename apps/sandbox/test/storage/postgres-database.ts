import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

/** Runs a statement by a connection of its own. @returns its rows. */
export async function run(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement)
    return rows
  } finally {
    await client.end()
  }
}

/** Makes a database on the server that the tests share. */
export async function createDatabase(options = ''): Promise<{ url: string; remove: () => Promise<void> }> {
  const server = inject('postgresUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(server, `CREATE DATABASE ${name} ${options}`)
  const url = new URL(server)
  url.pathname = name
  return {
    url: url.href,
    remove: async () => void (await run(server, `DROP DATABASE ${name} WITH (FORCE)`)),
  }
}
