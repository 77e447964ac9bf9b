import { createSandbox } from '@case-management/sandbox'
import { expect, it, onTestFinished } from 'vitest'
import { runConformance } from '../src/index.ts'
import { demoTarget, sandboxApp } from './support/honest-sandbox.ts'

/** A run against a host that is not this machine, of whose answers some are other than its own. */
async function runBehind(answerFor: (call: number) => Response | Promise<never> | undefined) {
  const sandbox = await createSandbox({ tasks: 30 })
  onTestFinished(() => sandbox.close())
  let calls = 0
  return runConformance({
    target: demoTarget('https://live.example.com', false),
    credentials: sandboxApp,
    rate: 100_000,
    seed: 1,
    strict: true,
    phases: ['laws'],
    only: ['laws/getTasks/pages', 'laws/getTasks/sort/createdAt'],
    fetch: async (input, init) => (await answerFor(++calls)) ?? sandbox.fetch(input, init),
  })
}

const badGateway = () =>
  new Response('<html><h1>502 Bad Gateway</h1></html>', {
    status: 502,
    headers: { 'content-type': 'text/html' },
  })

const ownBadGateway = () => Response.json({ errors: [{ msg: 'Bad gateway', code: 502 }] }, { status: 502 })

it('sends again what only a gateway answered, judges nothing by it, and says how often that was', async () => {
  const report = await runBehind((call) => (call % 10 === 0 ? badGateway() : undefined))
  expect(report).toMatchObject({ failed: 0, conforms: true, problems: [] })
  expect(report.notes.join()).toMatch(/A gateway answered \d+ times in place of the host/)
})

it('takes it for the answer when the gateway says it three times', async () => {
  const report = await runBehind((call) => (call > 20 && call <= 23 ? badGateway() : undefined))
  expect(report.findings).toHaveLength(1)
  expect(report.findings[0]?.sentence).toContain('502')
})

it('sends nothing again when the host itself says so', async () => {
  const report = await runBehind((call) => (call === 20 ? ownBadGateway() : undefined))
  expect(report.failed).toBeGreaterThan(0)
  expect(report.notes.join()).not.toContain('gateway')
})

/** What `fetch` says of a connection that the other side ended before its answer. */
const cutOff = () =>
  Promise.reject(
    new TypeError('fetch failed', {
      cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
    }),
  )

it('sends again what a connection ended without an answer to, and says how often that was', async () => {
  const report = await runBehind((call) => (call % 10 === 0 ? cutOff() : undefined))
  expect(report).toMatchObject({ failed: 0, conforms: true, problems: [] })
  expect(report.notes.join()).toMatch(/The connection ended \d+ times without an answer/)
})

it('fails a host that ends the connection three times without an answer', async () => {
  const report = await runBehind((call) => (call > 20 && call <= 23 ? cutOff() : undefined))
  expect(report.findings).toHaveLength(1)
  expect(report.findings[0]?.sentence).toContain('no answer came')
})
