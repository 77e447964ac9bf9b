import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { security } from '@case-management/contract'
import { demoWithoutScope } from '@case-management/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { main } from '../src/commands/program.ts'
import { parseBody } from '../src/check/answer.ts'
import { takingAny } from './faults/token-kit.ts'
import { commandShell } from './support/command-shell.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'

interface Failure {
  id: string
  outcome: string
  curl?: string
  exchanges: { response?: { status: number; body: string } }[]
}

const only = ['alg-none', 'expired', 'wrong-scope', 'quoted', 'cookie'].map((id) => `access/getTasks/${id}`)

/** What fails on a host that lets everybody in, with the headers of each request that it gets. */
async function everybodyIn(): Promise<{ failures: Failure[]; received: Headers[] }> {
  const received: Headers[] = []
  const open = takingAny(() => true)
  const url = await servedSandbox((honest) => (request) => {
    received.push(request.headers)
    return open(honest)(request)
  })
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'report.json')
  const unscoped = [
    `--unscoped-app-id=${demoWithoutScope.appId}`,
    `--unscoped-client-secret=${demoWithoutScope.secret}`,
  ]
  const output = { print: () => undefined, printError: () => undefined }
  await main(
    ['run', ...sandboxFlags(url), ...unscoped, '--strict', '--only', ...only, '--report', file],
    output,
  )
  const { checks }: { checks: Failure[] } = JSON.parse(await readFile(file, 'utf8'))
  return { failures: checks.filter(({ id }) => only.includes(id)), received }
}

describe('the curl line of a check that makes its token', () => {
  it('makes it again by a command, and reproduces the answer', async () => {
    const { failures, received } = await everybodyIn()
    expect(failures.map(({ id, outcome }) => [id, outcome])).toEqual(
      expect.arrayContaining(only.map((id) => [id, 'failed'])),
    )
    for (const { id, curl = '', exchanges } of failures) {
      expect(curl).toContain(` conformance token ${id} --host=`)
      expect(curl).not.toMatch(/eyJ|\*\*\*/)
      received.length = 0
      const { code, out, err } = await commandShell(`${curl} --silent --show-error`)
      expect({ id, code, err }).toEqual({ id, code: 0, err: '' })
      const [head = '', body = ''] = out.split('\r\n\r\n')
      const shown = exchanges.at(-1)?.response
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${shown?.status} `))
      expect(Object.keys(parseBody(body) ?? {})).toContain('results')
      expect(body.slice(0, 1_000)).toBe(shown?.body.slice(0, 1_000))
      // A host that lets everybody in says nothing of what came to it.
      const place = id.endsWith('cookie') ? 'cookie' : security.header
      expect(received.map((headers) => headers.get(place))).toEqual([expect.stringContaining('eyJ')])
    }
  })

  it('sends nothing when the token cannot be made again', async () => {
    const { failures, received } = await everybodyIn()
    received.length = 0
    const { code, out, err } = await commandShell(failures[0]?.curl ?? '', {
      CONFORMANCE_CLIENT_SECRET: '',
      CONFORMANCE_UNSCOPED_CLIENT_SECRET: demoWithoutScope.secret,
    })
    expect({ code, out, received }).toEqual({ code: 2, out: '', received: [] })
    expect(err).toBe('conformance: --client-secret is missing; give it or set CONFORMANCE_CLIENT_SECRET.\n')
  })
})
