import { expect, it } from 'vitest'
import { runConformance } from '../src/index.ts'
import { consoleFindings } from '../src/reports/console-findings.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'

/** The lines with requests of what a check finds on a host that answers 421 or a page in place of a refusal, and the tokens that it got. */
async function shownOf(check: string, answer: 421 | 200) {
  const sandbox = await honestSandbox()
  const tokens = new Set<string>()
  const run = await runConformance({
    target: sandboxTarget(),
    credentials: sandboxApp,
    strict: true,
    only: [check],
    seed: 1,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      for (const value of request.headers.values())
        for (const [token] of value.matchAll(/eyJ[\w.-]+/g)) tokens.add(token)
      const honest = await sandbox.fetch(request)
      return honest.ok ? honest : Response.json({}, { status: answer })
    },
  })
  await sandbox.close()
  const requests = (columns: number) =>
    consoleFindings(run, { room: { rows: 60, columns } }).filter((line) => line.startsWith('  request: '))
  return { requests, tokens }
}

it('shows the header of which a sentence speaks, also where a line loses its middle', async () => {
  const { requests } = await shownOf('properties/getTasks/refuses/charset-unknown', 421)
  for (const columns of [80, 400])
    expect(requests(columns)).toEqual([
      expect.stringMatching(/ \{\} \(Content-Type: application\/json; charset=x-no-such-encoding\)$/),
    ])
})

it('shows that a header is missing', async () => {
  const { requests } = await shownOf('access/getTasks/none', 200)
  expect(requests(400)[0]).toMatch(/ \(without auth\)$/)
})

it.each(['alg-none', 'expired', 'cookie-jwt'])(
  'shows where the token of %s stood, and not the token',
  async (id) => {
    const { requests, tokens } = await shownOf(`access/getTasks/${id}`, 421)
    expect(requests(4_000).join()).toMatch(/ \(.*\*\*\*.*\)$/)
    expect(tokens.size).toBeGreaterThan(0)
    for (const part of [...tokens].flatMap((token) => token.split('.')).filter(Boolean))
      expect(requests(4_000).join()).not.toContain(part)
  },
)

it('shows no header of a request that has only plain ones', async () => {
  const { requests } = await shownOf('properties/getTasks/refuses/limit/minimum', 421)
  expect(requests(4_000)).toEqual([expect.stringMatching(/\}$/)])
})
