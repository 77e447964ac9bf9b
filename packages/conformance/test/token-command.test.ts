import { security } from '@case-management/contract'
import { demo, demoWithoutScope } from '@case-management/sandbox'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { accessChecks } from '../src/phases/access/index.ts'
import { main } from '../src/commands/program.ts'
import { exitCodes } from '../src/exit-codes.ts'
import { partsOf } from '../src/phases/access/forge-token.ts'
import { runConformance } from '../src/run-conformance.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { ids } from './support/run-against.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'

const flags = [
  ...sandboxFlags('http://127.0.0.1:9'),
  `--unscoped-app-id=${demoWithoutScope.appId}`,
  `--unscoped-client-secret=${demoWithoutScope.secret}`,
]

async function call(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await main(args, { print: (line) => out.push(line), printError: (line) => err.push(line) })
  return { code, out, err }
}

/** Tokens say when they were made. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  onTestFinished(() => void vi.useRealTimers())
}

/** All that a request holds where a token could be: what its headers, its query and its body say. */
async function toldBy(request: Request): Promise<string[]> {
  const query = new URL(request.url).searchParams.values()
  return [...request.headers.values(), ...query, await request.clone().text()]
}

/** Tokens with keys or a beginning that are others each time. */
const random = new Set(
  ['key-pair-in-header', 'key-pair-in-header-eddsa', 'encrypted'].map((id) => `access/getTasks/${id}`),
)

const expiryOf = (token: string) => partsOf(token)?.claims['exp']

describe('the printed token', () => {
  it('is that which the host receives in a replay of the same check', async () => {
    stopClock()
    const received: Request[] = []
    const url = await servedSandbox((honest) => async (request) => {
      received.push(request)
      const response = await honest(request)
      // The clock of the host has stopped with that of the suite.
      response.headers.set('Date', new Date().toUTCString())
      return response
    })
    const args = [...sandboxFlags(url), '--seed=7']
    for (const id of ['access/getTasks/alg-none', 'access/updateTask/expired', 'access/updateTask/quoted']) {
      const { code, out } = await call('token', id, ...args)
      expect(code).toBe(exitCodes.conforms)
      received.length = 0
      await call('replay', id, ...args)
      const [own, ...others] = new Set(received.map(({ headers }) => headers.get(security.header)))
      // The first request of every run has a good token.
      expect(own).toMatch(/^eyJ/)
      expect(others).toEqual(out)
    }
  })

  it('is that of the run, for every check that sends one', async () => {
    stopClock()
    const sandbox = await honestSandbox()
    onTestFinished(() => sandbox.close())
    const sent: Record<string, string[]> = {}
    let last: string[] = []
    await runConformance({
      target: sandboxTarget(),
      credentials: sandboxApp,
      strict: true,
      phases: ['access'],
      only: ['access/getTasks'],
      async fetch(input, init) {
        const request = new Request(input, init)
        last = await toldBy(request)
        return sandbox.fetch(request)
      },
      onResult: ({ id }) => void (sent[id] = last),
    })
    const making = accessChecks().filter(
      ({ operation, tokenSent }) => operation === 'getTasks' && tokenSent !== undefined,
    )
    const without = new Set(['access/getTasks/none', 'access/getTasks/empty'])
    const differing: string[] = []
    for (const { id } of making) {
      if (without.has(id)) continue
      const { out } = await call('token', id, ...flags)
      const [printed = ''] = out
      const same = random.has(id)
        ? sent[id]?.some((told) => expiryOf(told) === expiryOf(printed))
        : out.length === 1 && printed !== '' && sent[id]?.includes(printed)
      if (!same) differing.push(id)
    }
    expect(making.length).toBeGreaterThan(60)
    expect(differing).toEqual([])
  })

  it('is made from a given token too, with the settings of the environment', async () => {
    const given = 'eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImEifQ.c2lnbmF0dXJlLW9mLWl0'
    vi.stubEnv('CONFORMANCE_TOKEN', given)
    onTestFinished(() => void vi.unstubAllEnvs())
    const scope = [
      '--host=http://127.0.0.1:9',
      `--account-id=${ids.accountId}`,
      `--stream-id=${ids.streamId}`,
    ]
    expect(await call('token', 'access/getTasks/bearer', ...scope)).toEqual({
      code: exitCodes.conforms,
      out: [`Bearer ${given}`],
      err: [],
    })
  })
})

const scope = flags.slice(0, 3)

describe('conformance token refuses in one line', () => {
  it.each([
    ['an unknown check', 'access/getTasks/nothing', flags, 'There is no check access/getTasks/nothing;'],
    ['a name of no phase', 'nothing', flags, 'There is no such check;'],
    ['a check of laws', 'laws/getTasks/pages/page', flags, 'does not send its own token'],
    ['an example', 'examples/getTasks/405', flags, 'examples/getTasks/405'],
    [
      'a good token beside a foreign account',
      'access/getTasks/no-account',
      flags,
      'does not send its own token',
    ],
    ['no token', 'access/getTasks/none', flags, 'sends no token, or an empty one'],
    ['an empty token', 'access/getTasks/empty', flags, 'sends no token, or an empty one'],
    ['missing credentials', 'access/getTasks/expired', scope, 'A credential is missing'],
    [
      'a token that cannot sign',
      'access/getTasks/expired',
      [...scope, '--token=a.b.c-opaque'],
      'access/getTasks/expired cannot be made: needs a token of its own; give --app-id and --client-secret.',
    ],
    [
      'a token that is none',
      'access/getTasks/other-key',
      [...scope, '--token=opaque'],
      'the token of the run is no JWT',
    ],
    [
      'an app that is not given',
      'access/getTasks/wrong-scope',
      sandboxFlags('http://127.0.0.1:9'),
      'give --unscoped-app-id and --unscoped-client-secret',
    ],
  ])('%s', async (_, id, args, message) => {
    const { code, out, err } = await call('token', id, ...args)
    expect({ code, out }).toEqual({ code: exitCodes.wrongUse, out: [] })
    expect(err).toEqual([expect.stringContaining(message)])
    expect(err[0]).not.toContain(demo.secret)
  })

  it('no check at all', async () => {
    const { code, err } = await call('token', ...flags)
    expect(code).toBe(exitCodes.wrongUse)
    expect(err).toEqual([expect.stringContaining("missing required argument 'check'")])
  })
})
