import { afterAll, expect, it, vi } from 'vitest'
import { sendCall } from '../../console/call.ts'

afterAll(() => void vi.unstubAllGlobals())

/** What the console says of a call to a host by plain http that its reader has not allowed, on a page from somewhere. */
async function saidOn(origin: string): Promise<string | undefined> {
  vi.stubGlobal('location', { protocol: new URL(origin).protocol, origin })
  const call = {
    operation: 'getTasks',
    host: 'http://sandbox.example:4000',
    allowInsecureHost: false,
    token: 'token',
    accountId: 'account',
    streamId: 'stream',
    taskId: '',
    headers: {},
    body: '{}',
  } as const
  const { problem } = await sendCall(call, new AbortController().signal)
  return problem
}

it('a page that came by https says at once that it cannot call by plain http, and not to allow that', async () => {
  const said = await saidOn('https://docs.example')
  expect(said).toMatch(/^Nothing was sent\. This page came by https.* \(mixed content\)/)
  expect(said).not.toContain('check')
})

it('another page says what to allow', async () => {
  expect(await saidOn('http://127.0.0.1:4020')).toMatch(
    /^Nothing was sent, because http:\/\/sandbox\.example:4000 .* check "Call this host by plain http"/,
  )
})
