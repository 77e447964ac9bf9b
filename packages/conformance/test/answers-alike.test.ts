import { expect, it } from 'vitest'
import { runConformance, type ConformanceOptions } from '../src/index.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'

/** A run against a host all of whose answers are changed. */
async function runOn(change: (honest: Response) => Response, options: Partial<ConformanceOptions> = {}) {
  const sandbox = await honestSandbox()
  const run = await runConformance({
    target: sandboxTarget(),
    credentials: sandboxApp,
    strict: true,
    phases: ['properties', 'laws', 'access'],
    seed: 1,
    budget: { requests: 150 },
    ...options,
    fetch: async (input, init) => change(await sandbox.fetch(new Request(input, init))),
  })
  await sandbox.close()
  return run
}

it('tells once, of the answers as a whole, what is wrong with those of several statuses', async () => {
  const { findings } = await runOn(({ status, headers }) => {
    const changed = new Headers(headers)
    changed.set('content-type', 'text/html')
    return new Response('<html>login</html>', { status, headers: changed })
  })
  expect(findings).toHaveLength(1)
  expect(findings[0]?.element).toMatch(/getTasks\/post\/responses$/)
  expect(findings[0]?.sentence).toBe(
    'The answers 200, 400, 401, 405 and 412: the body of each is not JSON: "<html>login</html>"',
  )
})

it('tells first that a status is not documented when every request gets it', async () => {
  const { findings } = await runOn(({ body, headers }) => new Response(body, { status: 421, headers }))
  expect(findings).toHaveLength(1)
  expect(findings[0]?.sentence).toContain('status 421 is not documented for getTasks')
})

it('keeps what a request that is refused with another status says about the request', async () => {
  const { findings } = await runOn((honest) =>
    honest.status === 412 ? new Response(honest.body, { status: 421, headers: honest.headers }) : honest,
  )
  expect(findings[0]?.sentence).toContain('with 421, not 412')
})

it('reads the word status in a sentence about the status of an answer as no key of a task', async () => {
  const { findings, checks } = await runOn(
    ({ body, headers }) => new Response(body, { status: 421, headers }),
    { only: ['access/updateTask/'], budget: {} },
  )
  expect(checks.find(({ id }) => id === 'answers/updateTask/status')?.outcome).toBe('failed')
  for (const { element } of findings) expect(element).not.toMatch(/\/properties\/status$/)
})

it('shows a plain request where every request gets a status that is not documented, also by the answers of the host', async () => {
  const { findings, checks } = await runOn(
    ({ body, headers }) => new Response(body, { status: 421, headers }),
    { strict: false },
  )
  const [first] = findings
  expect(first?.element).toMatch(/getTasks\/post\/responses\/200$/)
  expect(first?.sentence).toContain('getTasks answers 421 to a valid request')
  const shown = checks.find(({ id }) => id === first?.shownBy)?.exchanges.at(-1)?.request
  expect(shown?.url).toMatch(/\/getTasks$/)
  expect(Object.keys(shown?.headers ?? {}).toSorted()).toEqual(['Content-Type', 'accountId', 'auth'])
})
