import { createHmac } from 'node:crypto'
import { examples } from '@case-management/contract/examples'
import { security } from '@case-management/contract'
import { expect, test } from 'vitest'
import { createTasksClient, isTasksError } from '@case-management/client'
import { validation } from '@case-management/client/validate'
import { startHost } from '../helpers/host.ts'

const page = examples.getTasks.responses['200'].empty
const credentials = { appId: 'cs-1', clientSecret: 'a sécret of some length' }
const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, auth' }
const ids = { accountId: 'a1', streamId: 'st-1' }

/** What a token says, when its signature is good. Node's own cryptography, which knows nothing of such an environment. */
function claimsOf(token: string): unknown {
  const [header = '', claims = '', signature] = token.split('.')
  const expected = createHmac('sha256', credentials.clientSecret)
    .update(`${header}.${claims}`)
    .digest('base64url')
  if (signature !== expected) return undefined
  return JSON.parse(Buffer.from(claims, 'base64url').toString())
}

/** What a front-end team does with the client in its tests, in an environment that stands for a browser. */
export function describeFrontEnd(): void {
  test('credentials sign a token that anybody can verify, and calls of each kind go out with it', async () => {
    const host = await startHost(() => ({ body: page, headers: cors }))
    const client = createTasksClient({
      ...ids,
      host: host.url,
      auth: credentials,
      validate: validation('throw'),
    })
    const { signal } = new AbortController()
    await expect(client.getTasks({ limit: 1 }, { signal })).resolves.toEqual(page)
    await expect(client.tasks({}, { readAhead: true, signal }).toArray()).resolves.toEqual([])
    const raw = await client.raw.POST('/caseManagement/api/public/analytics/{streamId}/getTasks', {
      body: {},
    })
    expect(raw.data).toEqual(page)
    // happy-dom asks before, as a browser does.
    const calls = host.received.filter(({ method }) => method === 'POST')
    expect(calls).toHaveLength(3)
    for (const { headers } of calls) {
      expect(claimsOf(String(headers[security.header]))).toMatchObject({ appId: 'cs-1' })
    }
  })

  test('an abort ends a call', async () => {
    const host = await startHost(() => new Promise(() => undefined))
    const client = createTasksClient({ ...ids, host: host.url, auth: 'a-token' })
    const controller = new AbortController()
    const call = client.getTasks({}, { signal: controller.signal }).catch((error: unknown) => error)
    controller.abort()
    expect(isTasksError(await call, 'AbortError')).toBe(true)
  })

  test('a value that JSON would write as another one is refused', async () => {
    const client = createTasksClient({ ...ids, host: 'platform.kore.ai', auth: 'a-token' })
    const error: unknown = await client
      .updateTask('ti-1', { dueDate: Number.NaN })
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'ValidationError', keys: ['/dueDate'] })
  })
}
