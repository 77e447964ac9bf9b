import { operations } from '@case-management/contract'
import { demo } from '@case-management/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createLedger } from '../src/host/write-ledger.ts'
import { runConformance, type ConformanceOptions } from '../src/index.ts'
import type { JsonObject } from '../src/projection/json.ts'
import { callOf, json, listOf, objectOf, type Call } from './faults/fault.ts'
import { faults } from './faults/index.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { records } from './support/records.ts'

const live = 'https://live.example.com'
const [task] = records(1, demo)
const taskId = task?._id ?? ''

/** A run that writes to one task of a host that is not this machine. */
async function liveRun(
  answer: (call: Call, honest: () => Promise<Response>) => Promise<Response> | Response,
  options: Partial<ConformanceOptions> = {},
) {
  const sandbox = await honestSandbox()
  onTestFinished(() => sandbox.close())
  return runConformance({
    target: { ...sandboxTarget(live), writable: true, taskIds: [taskId] },
    credentials: sandboxApp,
    strict: true,
    seed: 1,
    runs: 2,
    rate: 100_000,
    phases: ['laws'],
    only: ['laws/updateTask/update/tags', 'laws/updateTask/update/desc'],
    async fetch(input, init) {
      const request = new Request(input, init)
      const call = await callOf(request.clone())
      return answer(call, () => sandbox.fetch(request))
    },
    ...options,
  })
}

/** The problem that names what was sent, why it is not put back, and the update that repairs it. */
function notPutBack(reason: string): RegExp {
  return new RegExp(
    `^${taskId} \\([\\w, ]*\\btags\\b[\\w, ]*\\) could not be put back: ${reason}; this update repairs it: \\{.*\\}$`,
  )
}

/** Another value of the same type. */
function otherThan(value: unknown): unknown {
  return typeof value === 'boolean' ? !value : `${String(value)}-moved`
}

describe('what was written', () => {
  it('counts as put back only when the answer shows every key as before', async () => {
    let updates = 0
    const report = await liveRun(async ({ operation, body }, honest) => {
      const response = await honest()
      if (operation !== 'updateTask') return response
      updates++
      // What puts the tags back is answered with 200 and lost.
      const own = JSON.stringify(body?.['tags']) === JSON.stringify(task?.tags)
      const answered = objectOf(await response.text())
      return json(own ? { ...answered, tags: ['lost'] } : answered)
    })
    expect(updates).toBeGreaterThan(1)
    expect(report.problems).toEqual([expect.stringMatching(notPutBack('tags is not as before'))])
    expect(report.conforms).toBe(false)
  })

  it('does not count as put back when the answer shows it and a search does not', async () => {
    const report = await liveRun(async ({ operation, body }, honest) => {
      const own = operation === 'updateTask' && JSON.stringify(body?.['tags']) === JSON.stringify(task?.tags)
      return own ? json(task) : honest()
    })
    expect(report.problems).toEqual([
      expect.stringMatching(notPutBack('a search shows that .*\\btags\\b.* are not as before')),
    ])
    expect(report.conforms).toBe(false)
  })

  it.each(['_id', 'caseId', 'caseRefId', 'taskTmp', 'isCustTsk', 'refId'])(
    'does not count as put back when %s, which nobody sent, is another in the end',
    async (key) => {
      let written = false
      const report = await liveRun(async ({ operation }, honest) => {
        const response = await honest()
        if (operation === 'updateTask') written = true
        const page = objectOf(await response.clone().text())
        if (!page?.['results'] || !written) return response
        const moved = listOf(page['results']).map((each) =>
          each['_id'] === taskId ? { ...each, [key]: otherThan(each[key]) } : each,
        )
        return json({ ...page, results: moved })
      })
      const reason =
        key === '_id' ? 'no search finds it any more' : `a search shows that ${key} is not as before`
      expect(report.problems).toEqual([expect.stringMatching(notPutBack(reason))])
      expect(report.conforms).toBe(false)
    },
  )

  it('is no problem when the host cannot be read in between, and one when it cannot be read in the end', async () => {
    for (const [refused, problems] of [
      [1, []],
      [Infinity, [expect.stringMatching(notPutBack('it could not be read again: 500'))]],
    ] as const) {
      let left: number = refused
      let restored = false
      const report = await liveRun(
        ({ operation, body }, honest) => {
          const own =
            operation === 'updateTask' && JSON.stringify(body?.['tags']) === JSON.stringify(task?.tags)
          if (own) restored = true
          return operation === 'getTasks' && restored && left-- > 0 ? json({ errors: [] }, 500) : honest()
        },
        { only: ['laws/updateTask/update/tags'] },
      )
      expect(report.problems).toEqual(problems)
    }
  })

  it('is read again by one search for all tasks', async () => {
    const calls: string[] = []
    const taskIds = records(3, demo).map(({ _id }) => _id)
    const report = await liveRun(
      ({ operation = '' }, honest) => {
        calls.push(operation)
        return honest()
      },
      {
        target: { ...sandboxTarget(live), writable: true, taskIds },
        only: ['laws/updateTask/update/nearly-known-task', 'laws/updateTask/update/any'],
      },
    )
    expect(report).toMatchObject({ failed: 0, problems: [] })
    expect(calls.slice(-2)).toEqual(['updateTask', 'getTasks'])
  })

  it('is no problem when it could be put back in the end', async () => {
    let refused = 0
    const report = await liveRun(async ({ operation, body }, honest) => {
      const own = operation === 'updateTask' && JSON.stringify(body?.['tags']) === JSON.stringify(task?.tags)
      return own && refused++ === 0 ? json({ errors: [] }, 500) : honest()
    })
    expect(refused).toBeGreaterThan(1)
    expect(report.problems).toEqual([])
  })

  it.each([
    ['alone', ['laws/updateTask/update/account-stays']],
    ['beside others', ['laws/updateTask/update/managed-beside']],
  ])(
    'is put back without the keys that only the server sets where the host refuses these, sent %s',
    async (_how, only) => {
      const managed = new Set<string>(operations.updateTask.serverManaged)
      let sent = 0
      const { problems } = await liveRun(
        ({ operation, body }, honest) => {
          const isManaged =
            operation === 'updateTask' && Object.keys(body ?? {}).some((key) => managed.has(key))
          // What is taken once has to be put back.
          const isRefused = isManaged && sent++ > 0
          return isRefused ? json({ errors: [{ code: 4001, msg: 'Not yours to set' }] }, 412) : honest()
        },
        { only, target: { ...sandboxTarget(), writable: true, taskIds: [taskId] } },
      )
      expect(sent).toBeGreaterThan(1)
      expect(problems).toEqual([])
    },
  )

  it('is only looked for when the host refused it', async () => {
    const updates: unknown[] = []
    const { problems } = await liveRun(
      ({ operation, body }, honest) => {
        if (operation === 'updateTask') updates.push(body)
        return honest()
      },
      { phases: ['properties'], only: ['properties/updateTask/refuses/name/minLength'] },
    )
    expect(updates).toEqual([{ name: '' }])
    expect(problems).toEqual([])
  })

  it('is put back when the host refused it and kept a part of it all the same', async () => {
    const sandbox = await honestSandbox()
    onTestFinished(() => sandbox.close())
    const host = faults.find(({ id }) => id === 'partly-applied')?.break((request) => sandbox.fetch(request))
    const names: unknown[] = []
    const { problems, failed } = await liveRun(() => json({}, 500), {
      only: ['laws/updateTask/update/refused-whole'],
      async fetch(input, init) {
        const request = new Request(input, init)
        const { operation, body } = await callOf(request.clone())
        if (operation === 'updateTask') names.push(body?.['name'])
        return host?.(request) ?? json({}, 500)
      },
    })
    expect(failed).toBe(1)
    expect(names.slice(-2)).toEqual(['Must not be kept', task?.name])
    expect(problems).toEqual([])
  })

  it('is put back by one request at the end when the host asks for too long a wait', async () => {
    let updates = 0
    let after = 0
    const report = await liveRun(({ operation }, honest) => {
      if (operation === 'updateTask') updates++
      if (updates < 2) return honest()
      after++
      return json({ errors: [] }, 429, { 'Retry-After': '600' })
    })
    expect(after).toBe(2)
    expect(report.problems.slice(0, 2)).toEqual([
      expect.stringMatching(notPutBack('429')),
      expect.stringContaining('asks to wait 600 s'),
    ])
  })
})

/** A host that answers nothing that puts tags back. */
const deaf: Parameters<typeof liveRun>[0] = ({ operation, body }, honest) => {
  const own = operation === 'updateTask' && JSON.stringify(body?.['tags']) === JSON.stringify(task?.tags)
  return own ? Promise.reject(new Error('gone')) : honest()
}

describe('a problem', () => {
  const only = ['laws/updateTask/update/tags']

  it('without an answer holds the update that repairs the task', async () => {
    const report = await liveRun(deaf, { only })
    const [problem = ''] = report.problems
    expect(problem).toMatch(notPutBack('no answer'))
    const body = objectOf(problem.slice(problem.indexOf('{')))
    expect(body).toMatchObject({ tags: task?.tags, name: task?.name })
  })

  it('hides the secrets of the run in that update, and stays one line that says what it seems to say', async () => {
    const odd = `${sandboxApp.clientSecret} a\u2028b\u202ec\u009bd\ne`
    const shown = (record: JsonObject) => (record['_id'] === taskId ? { ...record, desc: odd } : record)
    const report = await liveRun(
      async (call, honest) => {
        const response = await deaf(call, honest)
        const answered = objectOf(await response.text()) ?? {}
        const results = answered['results']
        return json(
          results ? { ...answered, results: listOf(results).map(shown) } : shown(answered),
          response.status,
        )
      },
      { only },
    )
    const problem = report.problems.find((each) => each.startsWith(taskId)) ?? ''
    expect(problem).toContain('"desc":"*** a\\u2028b\\u202ec\\u009bd\\ne"')
    expect(problem).not.toContain(sandboxApp.clientSecret)
  })

  it('keeps the reason of a skipped check short', () => {
    const ledger = createLedger()
    for (const record of records(1, demo)) ledger.remember(record)
    ledger.touch(taskId, ['tags'])
    ledger.fail(taskId, 'not put back', 'this update repairs it: {}')
    expect(ledger.problemOf(taskId)).toBe('not put back')
    expect(ledger.problems()).toEqual(['not put back; this update repairs it: {}'])
  })
})

describe('a rate limit', () => {
  it.each([429, 503])('that an answer %i asks for holds for every later request too', async (status) => {
    const limited: number[] = []
    const later: number[] = []
    await liveRun(
      ({ operation, body }, honest) => {
        if (operation === 'getTasks' && body?.['limit'] === 1) return honest()
        if (limited.length === 3) later.push(Date.now())
        if (limited.length === 3) return honest()
        limited.push(Date.now())
        return json({ errors: [] }, status, { 'Retry-After': '1' })
      },
      { only: ['laws/getTasks/pages/beyond-the-end', 'laws/getTasks/search'] },
    )
    expect(limited).toHaveLength(3)
    const starts = [...limited, later[0] ?? 0]
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0))
    // A timer may fire a few milliseconds early.
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(990)
  })
})
