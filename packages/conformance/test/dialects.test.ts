import { security } from '@case-management/contract'
import type { Dialect } from '@case-management/contract/questions'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { unknownIds } from '../src/host/unknown-ids.ts'
import { answerText } from '../src/probe/answer-text.ts'
import { callOf, type Fault } from './faults/fault.ts'
import { faultyRun, noFault } from './faults/faulty-run.ts'
import { dialectRun } from './support/dialect-run.ts'
import { drawnAnswers, drawnDialect } from './support/drawn.ts'
import { misjudged } from './support/judged-dialect.ts'
import { dialectOf } from './support/probed-sandbox.ts'
import { failures } from './support/run-against.ts'
import { someOf } from './support/some-of.ts'

describe('a run that is not strict', () => {
  it.each(someOf(1, drawnAnswers(10, 27)).map((each) => [each.id, answerText(each.answer), each] as const))(
    'says of a host that answers %s with %s that alone, and nothing under the dialect that it told',
    async (_id, _answer, each) => {
      const { faults, requests } = await misjudged(each)
      expect(faults).toEqual([])
      expect(requests).toBeLessThan(800)
    },
  )

  it('fails no host that answers every question in its own way', async () => {
    const run = await dialectRun(drawnDialect(1), { only: ['questions/', 'laws/getTasks/filters/status'] })
    expect(failures(run)).toEqual({})
  })
})

describe('a run by a dialect', () => {
  it('fails a host that changed its mind, and names the question with the new answer', async () => {
    const run = await dialectRun(dialectOf({ id: 'status-matching', answer: { answer: 'exact' } }), {
      only: ['laws/getTasks/filters/status'],
      dialect: dialectOf(),
    })
    const failed = run.checks.find(({ id }) => id === 'laws/getTasks/filters/status')
    expect(failed).toMatchObject({ outcome: 'failed', basis: { questions: ['status-matching'] } })
    expect(failed?.messages.join()).toContain('the host now answers `exact` to status-matching')
  })

  it.each([
    ['laws/getTasks/pages/beyond-the-end', { id: 'skip-beyond-end', answer: { answer: 'refused' } }],
    [
      'laws/getTasks/filters/status/any-of',
      { id: 'largest-body', answer: { answer: 'refused', value: 1024 } },
    ],
  ] as const)(
    'takes in %s a search that the host refuses by its own answer, and only there',
    async (id, each) => {
      const behaviour = dialectOf(each)
      const outcomeBy = async (dialect: Dialect) => {
        const { checks } = await dialectRun(behaviour, { only: [id], dialect })
        return checks.find((check) => check.id === id)?.outcome
      }
      expect(await outcomeBy(behaviour)).toBe('passed')
      expect(await outcomeBy(dialectOf())).toBe('failed')
    },
  )

  it.each([
    [
      'properties/getTasks/refuses/form',
      [
        { id: 'wrong-content-type', answer: { answer: 'taken' } },
        { id: 'broken-schema', answer: { answer: 'refused', value: { status: 404, code: 404 } } },
      ],
      'wrong-method',
    ],
    [
      'access/getTasks/account-in-token',
      [{ id: 'token-without-expiry', answer: { answer: 'refused' } }],
      'wrong-method',
    ],
    ...(['properties/getTasks/refuses-parameter/streamId', 'access/getTasks/unknown-stream'] as const).map(
      (check) =>
        [
          check,
          [{ id: 'unknown-stream', answer: { answer: 'refused', value: { status: 422, code: 4220 } } }],
          'unknown-stream',
        ] as const,
    ),
  ] as const)(
    'holds nothing in %s against a host that refuses by %j, where the file leaves out %s',
    async (check, answers, left) => {
      const behaviour = dialectOf(...answers)
      const { [left]: _left, ...dialect } = behaviour
      const { failed, differences } = await dialectRun(behaviour, { only: [check], dialect })
      expect({ failed, differences }).toEqual({ failed: 0, differences: 0 })
    },
  )

  it.each([
    ['laws/updateTask/due/time-zone', { id: 'eta-list-day', answer: { answer: 'utc' } }],
    ['laws/updateTask/due/none', { id: 'eta-list-without-due', answer: { answer: 'upcoming' } }],
    ['laws/updateTask/update/managed-beside', { id: 'update-server-keys', answer: { answer: 'stored' } }],
  ] as const)('judges in %s an update by the host’s own answer', async (id, each) => {
    const behaviour = dialectOf(each)
    const failedBy = async (dialect: Dialect) =>
      (await dialectRun(behaviour, { only: [id], dialect, writable: true })).failed
    expect(await failedBy(behaviour)).toBe(0)
    expect(await failedBy(dialectOf())).toBe(1)
  })

  it('puts a task back in parts on a host that takes small bodies', async () => {
    const dialect = dialectOf({ id: 'largest-body', answer: { answer: 'refused', value: 1024 } })
    const only = ['laws/updateTask/update/many-keys', 'laws/updateTask/update/language']
    const run = await dialectRun(dialect, { only, dialect, writable: true })
    expect(run.problems).toEqual([])
    expect(failures(run)).toEqual({})
  })

  it('finds a task again by any text as the host looks for it', async () => {
    const behaviour = dialectOf({ id: 'search-place', answer: { answer: 'word-start' } })
    const only = ['properties/updateTask/hostile/markup', 'properties/updateTask/hostile/template']
    const failedBy = async (dialect: Dialect) =>
      (await dialectRun(behaviour, { only, dialect, writable: true })).failed
    expect(await failedBy(behaviour)).toBe(0)
    expect(await failedBy(dialectOf())).toBe(2)
  })

  it('takes a star for a letter of a word where it stands for others, and for none where it does not', async () => {
    const only = [
      'properties/updateTask/hostile/template',
      'properties/updateTask/hostile/wildcards-of-patterns',
    ]
    for (const answer of ['star', 'none'] as const) {
      const dialect = dialectOf(
        { id: 'search-place', answer: { answer: 'words' } },
        { id: 'search-wildcards', answer: { answer } },
      )
      expect(failures(await dialectRun(dialect, { only, dialect, writable: true }))).toEqual({})
    }
  })

  it('lets a host refuse a body or a header before the token and the account, as it refuses such a one', async () => {
    const refused = { answer: 'refused', value: { status: 422, code: 4220 } } as const
    const dialect = dialectOf(
      { id: 'refusal-order', answer: { answer: 'body' } },
      { id: 'broken-schema', answer: refused },
      { id: 'wrong-content-type', answer: refused },
      { id: 'bad-header', answer: refused },
    )
    const places = [
      'body-auth',
      'form',
      'account-body-accountid',
      'unknown-stream-beside-body-streamid',
      'account-header-quoted',
      'empty-account',
    ]
    const only = places.map((place) => `access/getTasks/${place}`)
    const { failed, differences, passed } = await dialectRun(dialect, { only, dialect })
    expect({ failed, differences }).toEqual({ failed: 0, differences: 0 })
    expect(passed).toBeGreaterThanOrEqual(places.length)
  })

  it('sees what else an update is refused for on a host that refuses one of nothing', async () => {
    const dialect = dialectOf({ id: 'empty-update', answer: { answer: 'refused' } })
    const only = [
      'access/updateTask/accepts/fractional-expiry',
      'properties/updateTask/takes/content-type-in-capitals',
      'properties/updateTask/takes/spaces',
    ]
    const runOn = async (host: Fault['break']) =>
      faultyRun({ ...noFault, break: host }, { only, strict: false, dialect }, dialect)
    const right = await runOn((honest) => honest)
    expect({ passed: right.passed, wrong: failures(right) }).toEqual({ passed: only.length, wrong: {} })
    const strange = await runOn((honest) => async (request) => {
      const { operation, text } = await callOf(request)
      const isOdd = request.headers.get('content-type') === 'APPLICATION/JSON' || text.startsWith(' ')
      const { exp } = decodeJwt(request.headers.get(security.header) ?? '')
      return operation === 'updateTask' && (isOdd || !Number.isInteger(exp))
        ? Response.json({ errors: [{ msg: 'Odd', code: 412 }] }, { status: 412 })
        : honest(request)
    })
    expect(Object.keys(failures(strange)).toSorted()).toEqual(only.toSorted())
  })

  it('sees an update of nothing taken for an unknown task on a host that refuses one of nothing', async () => {
    const dialect = dialectOf({ id: 'empty-update', answer: { answer: 'refused' } })
    const runOn = async (host: Fault['break']) =>
      faultyRun(
        { ...noFault, break: host },
        { only: ['laws/updateTask/update/unknown-task'], strict: false, dialect },
        dialect,
      )
    expect(failures(await runOn((honest) => honest))).toEqual({})
    const taking = await runOn((honest) => async (request) => {
      const isOfNothing = request.url.endsWith(unknownIds.taskId) && (await request.clone().text()) === '{}'
      return isOfNothing ? Response.json({}) : honest(request)
    })
    expect(Object.keys(failures(taking))).toContain('laws/updateTask/update/unknown-task')
  })

  it('learns from a file that leaves it out how many tasks a page holds, and how many are counted', async () => {
    const behaviour = dialectOf(
      { id: 'largest-limit', answer: { answer: 'capped', value: 5 } },
      { id: 'total-counted', answer: { answer: 'up-to', value: 50 } },
    )
    const { 'largest-limit': _limit, 'total-counted': _total, ...dialect } = behaviour
    const only = ['laws/getTasks/pages/limit', 'laws/getTasks/pages/total', 'laws/getTasks/search/any-page']
    const run = await dialectRun(behaviour, { only, dialect })
    expect(failures(run)).toEqual({})
  })

  it('looks for what it puts back no sooner than the host shows it', async () => {
    const dialect = dialectOf({ id: 'read-after-write', answer: { answer: 'within', value: 300 } })
    const only = ['laws/updateTask/update/tags', 'laws/updateTask/update/desc']
    const run = await dialectRun(dialect, { only, dialect, writable: true })
    expect(run.problems).toEqual([])
    expect(failures(run)).toEqual({})
  })

  it.each(
    someOf(2, [
      ['status/beyond-ascii', { id: 'status-matching', answer: { answer: 'exact' } }],
      ['unresolved/stage-of-our-own', { id: 'unresolved-without-category', answer: { answer: 'left-out' } }],
      ['searchText', { id: 'search-place', answer: { answer: 'words' } }],
      ['agents', { id: 'people-names-case', answer: { answer: 'exact' } }],
      ['customFields', { id: 'custom-fields-together', answer: { answer: 'every' } }],
    ] as const),
  )('finds a task again by %s as the host answers, and not as the contract does', async (id, each) => {
    const [behaviour, check] = [dialectOf(each), `laws/updateTask/found-again/${id}`]
    const outcomeBy = async (dialect: Dialect) => {
      const { checks } = await dialectRun(behaviour, { only: [check], dialect, writable: true })
      return checks.find((result) => result.id === check)
    }
    expect(await outcomeBy(behaviour)).toMatchObject({ outcome: 'passed', messages: [] })
    expect(await outcomeBy(dialectOf())).toMatchObject({ outcome: 'failed' })
  })
})
