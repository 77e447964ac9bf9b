import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { createPostgresStorage } from '../../src/storage/index.ts'
import { createDatabase, run } from '../storage/postgres-database.ts'
import { queryOf, scope, taskOf } from '../storage/task-of.ts'
import { ended, failed, served } from './served.ts'

/** A way to PostgreSQL that can be cut, or swallow what is sent. */
interface Line {
  url: string
  /** Ends every connection, and takes no new one. */
  cut: () => Promise<void>
  /** Takes connections, and passes nothing on any more. */
  swallow: () => void
  mend: () => Promise<void>
}

async function lineTo(database: string): Promise<Line> {
  const target = new URL(database)
  const sockets = new Set<Socket>()
  let swallows = false
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      const other = socket === near ? far : near
      socket.on('error', () => {})
      socket.on('data', (bytes) => void (swallows || other.write(bytes)))
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address ? address.port : 0
  }
  const port = await listen(0)
  const cut = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  onTestFinished(async () => {
    if (server.listening) await cut()
  })
  const url = new URL(database)
  url.port = String(port)
  return {
    url: url.href,
    cut,
    swallow: () => (swallows = true),
    async mend() {
      for (const socket of sockets) socket.destroy()
      swallows = false
      if (!server.listening) await listen(port)
    },
  }
}

async function temporaryDatabase(): Promise<string> {
  const { url, remove } = await createDatabase()
  onTestFinished(remove)
  return url
}

test('PostgreSQL that is gone is answered with 500 and a cause in the log, and used again when it is back', async () => {
  const line = await lineTo(await temporaryDatabase())
  const sandbox = await served([], { DATABASE_URL: line.url })
  const [taskId = ''] = await sandbox.taskIds()
  for (const name of ['First', 'Second']) {
    await line.cut()
    expect(await sandbox.search()).toEqual(failed)
    expect(await sandbox.update(taskId, 'Lost')).toEqual(failed)
    await expect.poll(sandbox.errors).toContainEqual(expect.stringMatching(/ECONNREFUSED|terminated/u))
    await line.mend()
    expect(await sandbox.update(taskId, name)).toMatchObject({ status: 200, body: { name } })
    expect(await sandbox.search()).toMatchObject({ status: 200, body: { totalResults: 20 } })
  }
  expect(await ended(sandbox)).toBe(0)
})

test('PostgreSQL that no longer answers is given up after a while, and used again when it is back', async () => {
  const line = await lineTo(await temporaryDatabase())
  const sandbox = await served([], { DATABASE_URL: `${line.url}?query_timeout=1000` })
  const [taskId = ''] = await sandbox.taskIds()
  line.swallow()
  expect(await Promise.all([sandbox.search(), sandbox.update(taskId, 'Lost')])).toEqual([failed, failed])
  await line.mend()
  expect(await sandbox.update(taskId, 'Back')).toMatchObject({ status: 200 })
  expect(await ended(sandbox)).toBe(0)
})

test('PostgreSQL that did not answer a statement is asked nothing more on its connection, which would be waited for as long again', async () => {
  const line = await lineTo(await temporaryDatabase())
  const storage = await createPostgresStorage({ url: `${line.url}?query_timeout=1000` })
  onTestFinished(() => storage.close())
  await storage.count(scope)
  line.swallow()
  const query = vi.spyOn(Client.prototype, 'query')
  await expect(storage.find(scope, queryOf())).rejects.toThrow(/timeout/u)
  expect(query.mock.calls.map(([text]) => text)).toEqual([expect.stringMatching(/^BEGIN/u)])
})

test('a sandbox ends while PostgreSQL is gone', async () => {
  const line = await lineTo(await temporaryDatabase())
  const sandbox = await served([], { DATABASE_URL: line.url })
  await line.cut()
  expect(await ended(sandbox)).toBe(0)
})

test('an export that loses its connection fails, and nothing else does', async () => {
  const url = await temporaryDatabase()
  const storage = await createPostgresStorage({ url })
  onTestFinished(() => storage.close())
  await storage.insert(
    scope,
    Array.from({ length: 1200 }, (_, index) => taskOf({ _id: `ti-${index}` })),
  )
  const exporting = storage.export()[Symbol.asyncIterator]()
  await exporting.next()
  await run(
    inject('postgresUrl'),
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${new URL(url).pathname.slice(1)}'`,
  )
  // The end of the connection arrives while nobody asks anything of it.
  await wait(200)
  await expect(
    (async () => {
      while (!(await exporting.next()).done);
    })(),
  ).rejects.toThrow(/connection/iu)
  expect(await storage.count(scope)).toBe(1200)
})
