import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { operations, security } from '@case-management/contract'
import { expect, onTestFinished, test } from 'vitest'
import { demo } from '../../src/demo.ts'
import { limits } from '../../src/http/limits.ts'
import type { Sandbox } from '../../src/sandbox.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { createSqliteStorage } from '../../src/storage/index.ts'
import { call, pathOf } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

const recordBytes = 16 * 1024 * 1024
const body = '{}'

/** A sandbox of which each page is large. */
async function sandboxOfLargePages(): Promise<Sandbox> {
  const storage = createSqliteStorage({ file: ':memory:' })
  const record = Buffer.from(JSON.stringify(task()).padEnd(recordBytes))
  const sandbox = await sandboxWith([task()], { storage, checkEvery: 0 })
  storage.find = async () => ({ records: [record], total: 1 })
  return sandbox
}

/** A request for a page, and an answer that no connection takes. */
function asked(token: string): { incoming: IncomingMessage; outgoing: ServerResponse } {
  const incoming = new IncomingMessage(new Socket())
  const { method, contentType } = operations.getTasks
  const headers = {
    host: 'localhost',
    [security.header]: token,
    accountid: demo.accountId,
    'content-type': contentType,
    'content-length': String(body.length),
  }
  Object.assign(incoming, { method, url: pathOf('getTasks'), complete: true })
  incoming.rawHeaders.push(...Object.entries(headers).flat())
  incoming.push(body)
  incoming.push(null)
  return { incoming, outgoing: new ServerResponse(incoming) }
}

/** Asks for a page, of which nothing is read. */
type Ask = (sandbox: Sandbox, token: string) => Promise<{ status: number; outgoing: ServerResponse }>

const ways: [way: string, ask: Ask][] = [
  [
    'straight from the socket',
    async (sandbox, token) => {
      const { incoming, outgoing } = asked(token)
      expect(sandbox.direct(incoming, outgoing)).toBe(true)
      await expect.poll(() => outgoing.writableEnded).toBe(true)
      return { status: outgoing.statusCode, outgoing }
    },
  ],
  [
    'by way of the application',
    async (sandbox, token) => {
      const socket = asked(token)
      const fetch = (input: string | URL | Request, init?: RequestInit) =>
        sandbox.handle(new Request(input, init), socket)
      const { status } = await call({ fetch }, 'getTasks', { token })
      return { status, outgoing: socket.outgoing }
    },
  ],
]

test.each(ways)(
  'answers that nobody has read yet are no more than the limit, %s, and there is room again when their callers are gone',
  async (_way, ask) => {
    const sandbox = await sandboxOfLargePages()
    const token = await mintToken(demo)
    const waiting: ServerResponse[] = []
    onTestFinished(() => {
      for (const outgoing of waiting) outgoing.emit('close')
    })
    const most = limits.unreadBytes / recordBytes
    for (let page = 0; page < most; page += 1) {
      const { status, outgoing } = await ask(sandbox, token)
      expect(status).toBe(200)
      waiting.push(outgoing)
    }
    const refused = await ask(sandbox, token)
    expect(refused.status).toBe(429)
    for (const outgoing of [...waiting.splice(0), refused.outgoing]) outgoing.emit('close')
    expect(await ask(sandbox, token).then(({ status, outgoing }) => (waiting.push(outgoing), status))).toBe(
      200,
    )
  },
)
