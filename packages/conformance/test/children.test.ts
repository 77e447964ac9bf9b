import { demo } from '@case-management/sandbox'
import { describe, expect, it } from 'vitest'
import { runConformance, type ConformanceOptions, type Exchange, type Target } from '../src/index.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { asLive } from './support/live-url.ts'
import { records } from './support/records.ts'
import { servedSandbox } from './support/served-sandbox.ts'
import { answering, callOf, listOf, without, type Host } from './faults/fault.ts'

const errorHeader = { name: 'Sandbox-Fault', value: 'status={status}; example={example}' }

/** A run of what other processes send: the examples by Dredd, the stories by Redocly. */
async function childrenRun({
  breakHost = (honest) => honest,
  live = false,
  target = {},
  ...options
}: Partial<Omit<ConformanceOptions, 'target'>> & {
  breakHost?: (honest: Host) => Host
  /** Whether the host passes for one that is not this machine. */
  live?: boolean
  target?: Partial<Target>
} = {}) {
  let received = 0
  const exchanges: Exchange[] = []
  const url = await servedSandbox((honest) => {
    const host = breakHost(honest)
    return (request) => {
      received++
      return host(request)
    }
  })
  const report = await runConformance({
    target: { ...sandboxTarget(live ? asLive(url) : url), errorHeader, ...target },
    credentials: sandboxApp,
    strict: true,
    phases: ['examples', 'workflows'],
    onExchange: (exchange) => exchanges.push(exchange),
    ...options,
  })
  return { report, received, url, traffic: exchanges }
}

describe('what Dredd and Redocly send', () => {
  it('is counted and recorded like everything else, at the address of the host', async () => {
    const { report, received, url, traffic } = await childrenRun()
    expect(report).toMatchObject({ failed: 0, skipped: 0, conforms: true, requests: received })
    expect(traffic).toHaveLength(received)
    for (const { request } of traffic) expect(request.url.startsWith(`${url}/`)).toBe(true)
    for (const { id, exchanges } of report.checks.filter(({ phase }) => phase === 'examples')) {
      expect({ id, sent: exchanges.length }).toEqual({ id, sent: 1 })
    }
    expect(JSON.stringify(traffic)).not.toContain('conformance-example')
  })

  it('keeps to the rate of the run', async () => {
    const { traffic } = await childrenRun({ rate: 50, only: ['examples/getTasks', 'workflows/keep-a'] })
    const starts = traffic.map(({ startedAt }) => startedAt)
    const taken = Math.max(...starts) - Math.min(...starts)
    // A timer may fire a few milliseconds early.
    expect(taken).toBeGreaterThanOrEqual(20 * (starts.length - 1) - 10)
    expect(starts.length).toBeGreaterThan(20)
  })

  it('waits as long as a rate limit asks', async () => {
    let asked = 0
    const { report, traffic } = await childrenRun({
      breakHost: (honest) => async (request) => {
        const response = await honest(request)
        // The first is the question whether the host answers at all, the second reads the stream.
        if (++asked !== 3) return response
        return new Response('{}', { status: 429, headers: { 'Retry-After': '0' } })
      },
      only: ['examples/getTasks/200'],
    })
    expect(report).toMatchObject({ failed: 0, skipped: 0, requests: asked })
    expect(traffic[2]?.response?.status).toBe(429)
  })

  it.each([
    ['the first request', 1, 1],
    ['an example', 4, 4],
  ])('ends with a live host that asks %s for too long a wait', async (_, limited, sent) => {
    let asked = 0
    const { report, received } = await childrenRun({
      breakHost: (honest) => async (request) =>
        ++asked < limited
          ? honest(request)
          : new Response('{}', { status: 429, headers: { 'Retry-After': '3600' } }),
      live: true,
      target: { writable: false },
      rate: 1000,
      only: ['examples/getTasks/200'],
    })
    expect(received).toBe(sent)
    expect(report.problems).toContainEqual(expect.stringContaining('asks to wait 3600 s'))
    expect(report).toMatchObject({ failed: 0, conforms: false })
  })

  it('is never an update of a live host that could not be put back, as of a key that the task lacks', async () => {
    const [task] = records(1, demo)
    const sentKeys = new Set<string>()
    const { report } = await childrenRun({
      breakHost: (honest) => {
        const lacking = answering('getTasks', (page) => ({
          ...page,
          results: listOf(page['results']).map((each) => without(each, 'assigneeType')),
        }))(honest)
        return async (request) => {
          const { operation, body } = await callOf(request)
          if (operation === 'updateTask') for (const key of Object.keys(body ?? {})) sentKeys.add(key)
          return lacking(request)
        }
      },
      live: true,
      target: { taskIds: [task?._id ?? ''] },
      rate: 1000,
      phases: ['examples'],
      only: ['examples/updateTask/200'],
    })
    const skipped = report.checks.filter(({ outcome }) => outcome === 'skipped')
    // Who has a task is told by three keys together.
    const unsent = 'off loopback nothing is sent that could not be put back: no update is sure to make'
    expect(skipped.map(({ id, messages }) => `${id}: ${messages.join()}`)).toEqual([
      `examples/updateTask/200/assign-queue: ${unsent} queues what it is now`,
      `examples/updateTask/200/assign: ${unsent} assigneeType, currAssignee, queues what it is now`,
      `examples/updateTask/200/clear: ${unsent} currAssignee what it is now`,
    ])
    expect(report).toMatchObject({ passed: 2, failed: 0, problems: [] })
    expect(sentKeys).toContain('dueDate')
    expect(sentKeys).not.toContain('assigneeType')
  })

  it('is put back also when the caller of the library throws at a result', async () => {
    const [task] = records(1, demo)
    const names: unknown[] = []
    const { report } = await childrenRun({
      breakHost: (honest) => async (request) => {
        const { operation, body } = await callOf(request)
        if (operation === 'updateTask') names.push(body?.['name'])
        return honest(request)
      },
      target: { taskIds: [task?._id ?? ''] },
      phases: ['examples'],
      only: ['examples/updateTask/200'],
      onResult: () => {
        throw new Error('told badly')
      },
    })
    expect(report.problems).toEqual(['examples: told badly'])
    expect(report.conforms).toBe(false)
    expect(names.length).toBeGreaterThan(1)
    expect(names.at(-1)).toBe(task?.name)
  })

  it('is no more after several requests that a host did not answer', async () => {
    let asked = 0
    const { report, received } = await childrenRun({
      breakHost: (honest) => (request) =>
        ++asked < 6 ? honest(request) : new Promise<Response>(() => undefined),
      phases: ['examples'],
      timeLimit: 300,
    })
    // Five without an answer, one for the task that was written to if any, and one that asks again.
    expect(received).toBeLessThan(6 + 5 + 4)
    expect(report.unreachable).toBe(true)
    const unsent = report.checks.filter(({ messages }) => messages[0] === 'the host answers nothing any more')
    expect(unsent.length).toBeGreaterThan(20)
  })

  it('ends at once when the run is interrupted, and no child is left', async () => {
    const stop = new AbortController()
    let asked = 0
    const { report, received } = await childrenRun({
      breakHost: (honest) => (request) => {
        if (++asked === 6) stop.abort()
        return asked < 6 ? honest(request) : new Promise<Response>(() => undefined)
      },
      signal: stop.signal,
      timeLimit: 1_000,
      only: ['examples/getTasks'],
    })
    expect(received).toBeLessThan(8)
    expect(report.checks.filter(({ id }) => id.startsWith('examples/')).length).toBeLessThan(6)
  })
})
