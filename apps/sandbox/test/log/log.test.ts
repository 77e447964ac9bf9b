import { security } from '@case-management/contract'
import { expect, test } from 'vitest'
import { demo, demoOther, demoWithoutScope } from '../../src/demo.ts'
import { faultHeader } from '../../src/faults/fault.ts'
import { createLogger } from '../../src/log/logger.ts'
import { createSandbox } from '../../src/sandbox.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { call, type CallOptions } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

/** A log that is kept in memory. */
function keptLog() {
  const lines: string[] = []
  return { lines, log: createLogger('info', { write: (line: string) => void lines.push(line) }) }
}

test('each request is one line with the id that the response has', async () => {
  const { lines, log } = keptLog()
  const response = await call(await sandboxWith([], { log }), 'getTasks', { body: { limit: 5 } })
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    {
      msg: 'request',
      requestId: response.headers.get('x-request-id'),
      method: 'POST',
      operation: 'getTasks',
      status: 200,
      appId: demo.appId,
      accountId: demo.accountId,
      streamId: demo.streamId,
    },
  ])
})

test('no token, secret or body is ever logged or listed, whatever goes wrong', async () => {
  const { lines, log } = keptLog()
  const sandbox = await sandboxWith([task()], { log })
  const [good, expired, other] = await Promise.all([
    mintToken(demo),
    mintToken({ ...demo, expiresIn: -5 }),
    mintToken({ ...demo, secret: demoOther.secret }),
  ])
  const calls: CallOptions[] = [
    { token: good },
    { token: expired },
    { token: other },
    { token: 'not-a-token' },
    { token: good, text: '{"searchText": "private"' },
    { token: good, body: { searchText: 'private' } },
    { token: good, headers: { accountId: good } },
    { token: good, headers: { [faultHeader]: 'status=500' } },
    { token: good, headers: { Authorization: `Bearer ${good}`, Cookie: `session=${good}` } },
    { token: good, method: 'PUT' },
  ]
  for (const options of calls) await call(sandbox, 'getTasks', options)
  await sandbox.storage.close()
  expect((await call(sandbox, 'updateTask', { token: good })).status).toBe(500)

  const listed = await (await sandbox.fetch('http://sandbox/__sandbox/requests')).text()
  const written = lines.join('')
  expect(written.match(/"msg":"request"/gu)).toHaveLength(calls.length + 2)
  for (const shown of [written, listed]) {
    for (const token of [good, expired, other, 'not-a-token']) {
      const [, payload = token, signature = token] = token.split('.')
      expect(shown).not.toContain(payload)
      expect(shown).not.toContain(signature)
    }
    for (const { secret } of [demo, demoOther, demoWithoutScope]) expect(shown).not.toContain(secret)
    expect(shown).not.toContain(`"${security.header}"`)
  }
  expect(written).not.toContain('private')
})

test('a failure is logged with its cause, and the caller is told nothing of it', async () => {
  const { lines, log } = keptLog()
  const sandbox = await sandboxWith([task()], { log })
  await sandbox.storage.close()
  const response = await call(sandbox, 'getTasks')
  expect(await response.json()).toEqual({ errors: [{ msg: 'Internal Server Error', code: 500 }] })
  const failure: unknown = JSON.parse(lines[0] ?? '')
  expect(failure).toMatchObject({
    level: 50,
    err: { message: expect.stringContaining('closed') },
    requestId: response.headers.get('x-request-id'),
  })
})

test('an answer that breaks the contract is logged and counted, and the caller gets it all the same', async () => {
  const { lines, log } = keptLog()
  const sandbox = await createSandbox({ tasks: 0, log })
  await sandbox.storage.insert(demo, [task({ createdAt: 'yesterday' })])
  const response = await call(sandbox, 'getTasks')
  expect(response.status).toBe(200)
  expect(sandbox.answers).toMatchObject({ checked: 1, violations: 1 })
  expect(lines.join('')).toContain('getTasks 200: /results/0/createdAt must match')
  await sandbox.close()
})
