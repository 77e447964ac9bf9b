import { execFile } from 'node:child_process'
import { security } from '@case-management/contract'
import { expect, it } from 'vitest'
import type { CheckResult, RunReport } from '../src/index.ts'
import { curlLine } from '../src/reports/curl-line.ts'
import { tokenLine } from '../src/reports/replay-line.ts'
import { runConformance } from '../src/run-conformance.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'

const url = 'https://live.example.com/api/getTasks'
const own = { method: 'POST', url, headers: { [security.header]: '***' }, body: '{}', ownToken: true }

/** The words that a shell hands to curl, or what it complains of. */
function shell(line: string, variables: Record<string, string> = {}): Promise<string[]> {
  const env = { PATH: process.env['PATH'], ...variables }
  return new Promise((resolve) => {
    execFile(
      'sh',
      ['-c', `curl() { for word; do printf '%s\\0' "$word"; done; }\n${line}`],
      { env },
      (_, out, err) => resolve(err === '' ? out.split('\0').slice(0, -1) : [err.trim()]),
    )
  })
}

it('sends the same again, with the token of the run from a variable', async () => {
  const request = { ...own, headers: { ...own.headers, accountId: "a'b $HOME" }, body: '{"q":"it\'s `x`"}' }
  expect(await shell(curlLine(request), { TOKEN: 'mine' })).toEqual([
    '--include',
    '--request',
    'POST',
    url,
    '--header',
    `${security.header}: mine`,
    '--header',
    "accountId: a'b $HOME",
    '--header',
    'Content-Type:',
    '--data-raw',
    '{"q":"it\'s `x`"}',
  ])
})

it('sends nothing and says what is missing without that variable, whatever this command itself reads', async () => {
  const words = await shell(curlLine(own), { CONFORMANCE_TOKEN: 'old' })
  expect(words).toEqual([expect.stringContaining('TOKEN: put a JWT of the app into the variable TOKEN')])
})

it('takes the certificates of the run, and goes round every proxy to this machine', async () => {
  const settings = { ca: 'my certs/ca.pem', 'client-cert': 'me.pem', 'client-key': 'me.key', rate: 1 }
  const words = await shell(curlLine(own, undefined, settings), { TOKEN: 'mine' })
  expect(words.slice(0, 8)).toEqual([
    '--include',
    '--cacert',
    'my certs/ca.pem',
    '--cert',
    'me.pem',
    '--key',
    'me.key',
    '--request',
  ])
  expect(words).not.toContain('--noproxy')
  for (const [here, name] of [
    ['http://127.0.0.1:4000/x', '127.0.0.1'],
    ['http://[::1]:4000/x', '::1'],
  ]) {
    const local = await shell(curlLine({ ...own, url: here ?? '' }), { TOKEN: 'mine' })
    expect(local.slice(1, 3)).toEqual(['--noproxy', name])
  }
})

it('sends an empty header as an empty one', async () => {
  const words = await shell(curlLine({ ...own, headers: { [security.header]: '' }, ownToken: false }))
  expect(words).toContain(`${security.header};`)
})

it('sends a token that was never one as it is', async () => {
  const words = await shell(curlLine({ ...own, headers: { [security.header]: 'a.b.c' }, ownToken: false }))
  expect(words).toContain(`${security.header}: a.b.c`)
})

it.each([
  ['a forged token', { ...own, ownToken: false }, `the run makes what the header ${security.header} holds`],
  ['a token elsewhere', { ...own, headers: { Cookie: 'auth=***' } }, 'the header Cookie holds'],
  ['a secret in the body', { ...own, body: '{"a":"***"}' }, 'the request holds a secret'],
  ['a long body', { ...own, body: 'x'.repeat(8_001) }, 'the body has 8001 characters'],
])('leaves %s to the replay command, and shows nothing of it', async (_, request, reason) => {
  const line = curlLine(request)
  expect(line).toMatch(/^# no curl line: .*; use the replay command$/)
  expect(line).toContain(reason)
  expect(await shell(line)).toEqual([])
})

it('sends a token that the check makes by the command that makes it again', async () => {
  const request = { ...own, ownToken: false }
  const line = curlLine(request, `printf '%s\\n' '"a b", $HOME'`)
  expect(line).not.toContain('***')
  expect(await shell(line)).toContain(`${security.header}: "a b", $HOME`)
})

it('sends nothing when that command fails', async () => {
  expect(await shell(curlLine({ ...own, ownToken: false }, 'false'))).toEqual([])
})

it('needs no such command for the token of the run', async () => {
  expect(curlLine(own, 'false')).toBe(curlLine(own))
})

it('leaves a request with two hidden headers to the replay command, whatever makes the token', () => {
  const headers = { ...own.headers, Cookie: 'auth=***' }
  expect(curlLine({ ...own, headers, ownToken: false }, 'true')).toMatch(/^# no curl line: /)
})

it('sends no type where the request had none, which curl would add by itself', async () => {
  const request = { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: '{}' }
  expect(curlLine(request)).toContain("--header Content-Type: --data-raw '{}'")
  expect(curlLine({ ...request, headers: { 'content-type': 'text/plain' } })).not.toContain('Content-Type:')
})

/** The curl line of each check on a host that lets everybody in. */
async function linesOf(only: string[]): Promise<Record<string, string>> {
  const run: RunReport = await runConformance({
    target: sandboxTarget(),
    credentials: sandboxApp,
    strict: true,
    phases: ['access', 'laws'],
    only,
    runs: 2,
    fetch: () => Promise.resolve(new Response('{}', { status: 200 })),
  })
  return Object.fromEntries(
    run.checks.flatMap(({ id, exchanges }: CheckResult) => {
      const shown = exchanges.at(-1)
      return shown ? [[id, curlLine(shown.request, tokenLine(run, { id }))]] : []
    }),
  )
}

function missing(id: string): never {
  throw new Error(`The run has no failed check ${id}.`)
}

it('knows in a run which token is its own', async () => {
  const lines = await linesOf(['access/getTasks', 'laws/getTasks/pages'])
  const line = (id: string) => lines[id] ?? missing(id)
  expect(line('answers/getTasks/200/body')).toContain('${TOKEN:?')
  expect(line('access/getTasks/no-account')).toContain('${TOKEN:?')
  expect(line('access/getTasks/empty')).toContain(`'${security.header};'`)
  expect(line('access/getTasks/malformed')).toContain(`'${security.header}: not-a-token'`)
  expect(line('access/getTasks/none')).not.toContain(security.header)
  for (const id of ['other-key', 'alg-none', 'authorization', 'cookie', 'twice', 'tampered-signature'])
    expect(line(`access/getTasks/${id}`)).toMatch(
      new RegExp(
        `^CHECK_TOKEN=\\$\\(CONFORMANCE_.* conformance token access/getTasks/${id} --host=.*\\) && curl `,
      ),
    )
})
