import { demo, demoOther, demoWithoutScope } from '@case-management/sandbox'
import { expect, it } from 'vitest'
import { main } from '../src/commands/program.ts'
import { exitCodes } from '../src/exit-codes.ts'
import { json } from './faults/fault.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'

/** Runs the command, and tells what it says and how many requests it sends. */
async function run(flags: readonly string[], answer?: () => Response) {
  let received = 0
  const url = await servedSandbox((honest) => async (request) => {
    received++
    return answer ? answer() : honest(request)
  })
  const lines: string[] = []
  const output = { print: (line: string) => lines.push(line), printError: (line: string) => lines.push(line) }
  const code = await main(['run', ...sandboxFlags(url), ...flags], output)
  return { code, lines, received, url }
}

const path = (streamId: string) => `/caseManagement/api/public/analytics/${streamId}/getTasks`

it.each([
  ['a wrong secret', ['--client-secret=a-wrong-secret-0123'], 401, '--app-id and --client-secret'],
  [
    'an app without the scope',
    [`--app-id=${demoWithoutScope.appId}`, `--client-secret=${demoWithoutScope.secret}`],
    401,
    'that the app has the API scope',
  ],
  ['a strange account', [`--account-id=${demoOther.accountId}`], 400, '--account-id and --stream-id'],
])('ends with one line and one request when the host refuses %s', async (_, flags, status, advice) => {
  const { code, lines, received, url } = await run(flags)
  expect(code).toBe(exitCodes.wrongUse)
  expect(received).toBe(1)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(`Sent: POST ${url}${path(demo.streamId)} with accountId`)
  expect(lines[0]).toContain(`Answer: ${status} {"errors":[{"msg":`)
  expect(lines[0]).toContain(advice)
  expect(lines[0]).not.toMatch(/eyJ|a-wrong-secret/)
})

it.each([
  ['another place', 404, exitCodes.wrongUse, 'Check --host, and whether a path is missing'],
  ['a redirection', 301, exitCodes.wrongUse, 'leads on to https://elsewhere.example.com'],
  ['a gateway', 503, exitCodes.unreachable, 'Only a gateway answers'],
])('ends with one line at %s', async (_, status, expected, message) => {
  const headers = { location: 'https://elsewhere.example.com', 'content-type': 'text/html' }
  const { code, lines, received } = await run([], () => new Response('<p>\nno</p>', { status, headers }))
  expect({ code, received, lines: lines.length }).toEqual({ code: expected, received: 1, lines: 1 })
  expect(lines[0]).toContain(message)
  expect(lines[0]).not.toContain('\n')
})

it('goes on when the answer is wrong in any other way, for the checks to say so', async () => {
  const { code, received } = await run(['--only=laws/getTasks/pages/beyond-the-end'], () =>
    json({ errors: [] }, 412),
  )
  expect(code).toBe(exitCodes.differs)
  expect(received).toBeGreaterThan(1)
})

/** A host that answers once, and then is gone. */
function answeringOnce(): () => Response {
  let received = 0
  return () => {
    if (++received > 1) throw new Error('gone')
    return json({ totalResults: 0, results: [], hasMore: false })
  }
}

it('ends when the host dies in the middle, and says that the run is incomplete', async () => {
  const { code, lines } = await run(['--phase=laws', '--only=laws/getTasks'], answeringOnce())
  expect(code).toBe(exitCodes.unreachable)
  expect(lines.filter((line) => line.startsWith('FAILED  '))).toHaveLength(5)
  expect(lines.join('\n')).toMatch(
    /conformance: Incomplete: http\S+ no longer answers, so the run ended after 5 of \d{2,} checks\./,
  )
})

it('counts no example that it did not send to a host that died among them', async () => {
  const { code, lines } = await run(['--phase=examples', '--only=examples/getTasks'], answeringOnce())
  expect(code).toBe(exitCodes.unreachable)
  const failed = lines.filter((line) => line.startsWith('FAILED  '))
  expect(failed.length).toBeGreaterThan(0)
  expect(lines.join('\n')).toMatch(new RegExp(`so the run ended after ${failed.length} of \\d{2,} checks\\.`))
})

it('goes on when a host only cuts the connection of some requests', async () => {
  let received = 0
  const { code, lines } = await run(['--phase=laws', '--only=laws/getTasks/pages'], () => {
    received++
    if (received > 1 && received < 7) throw new Error('cut')
    return json({ totalResults: 0, results: [], hasMore: false })
  })
  expect(code).toBe(exitCodes.differs)
  expect(lines.join('\n')).not.toContain('Incomplete')
})

it('tells of a refusal no part of a secret where it is cut', async () => {
  for (const before of [280, 290, 295]) {
    const { lines } = await run([], () => json({ says: `${'x'.repeat(before)}${demo.secret}` }, 401))
    expect(lines[0]).toContain('xxx')
    expect(lines[0]).not.toContain(demo.secret.slice(0, 4))
  }
})
