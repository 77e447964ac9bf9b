import { contractDialect } from '@case-management/contract/questions'
import { describe, expect, it } from 'vitest'
import { momentsIn, withMomentsAs } from '../src/projection/record-moments.ts'
import type { Host } from './faults/fault.ts'
import { faultyRun, noFault } from './faults/faulty-run.ts'
import { dialectRun } from './support/dialect-run.ts'
import { dialectOf, probeSandbox } from './support/probed-sandbox.ts'
import { failures } from './support/run-against.ts'
import { someOf } from './support/some-of.ts'

const record = {
  _id: 'ti-1',
  name: '2025-05-28T12:05:38.807Z',
  createdAt: '2025-05-28T12:05:38.807Z',
  ETA: '',
  queues: [{ name: 'Q', startTime: '2025-05-28T12:05:39.000Z' }],
}

describe('the moments of a record', () => {
  it('stand where the contract has such, at any depth, and nowhere else', () => {
    expect(momentsIn(record).toSorted()).toEqual(['2025-05-28T12:05:38.807Z', '2025-05-28T12:05:39.000Z'])
  })

  it('are written anew where they stand, and a record of which none becomes another stays itself', () => {
    expect(withMomentsAs(record, (text) => text)).toBe(record)
    expect(withMomentsAs(record, (text) => text.slice(0, 10))).toEqual({
      ...record,
      createdAt: '2025-05-28',
      queues: [{ name: 'Q', startTime: '2025-05-28' }],
    })
  })
})

const seconds = dialectOf({ id: 'moment-form', answer: { answer: 'seconds' } })
const offset = dialectOf({ id: 'moment-form', answer: { answer: 'offset' } })

/** A host that answers some requests as another one does. */
function turning(
  text: (answer: string) => string,
  when: (request: Request) => boolean,
): (honest: Host) => Host {
  return (honest) => async (request) => {
    const isTurned = when(request)
    const response = await honest(request)
    return isTurned ? new Response(text(await response.text()), response) : response
  }
}

const isUpdate = ({ url }: Request) => url.includes('/updateTask/')

const withoutMilliseconds = (answer: string) => answer.replaceAll(/(T\d\d:\d\d:\d\d)\.\d{3}Z/g, '$1Z')

/** Laws of what is found and kept that rest on moments. */
const only = [
  'laws/getTasks/filters/startDate',
  'laws/getTasks/filters/endDate',
  'laws/getTasks/records/',
  'laws/getTasks/sort/updatedAt/',
  'laws/getTasks/sort/createdAt/',
  'laws/updateTask/follow/due-date-follows-eta',
  'laws/updateTask/follow/eta-follows-due-date',
  'laws/updateTask/update/ETA',
  'laws/updateTask/update/updated-at',
  'laws/updateTask/update/queues/startTime/form',
]

describe('a host that writes moments in another form', () => {
  it.each(
    someOf(1, [
      ['without milliseconds', seconds],
      ['with an offset', offset],
    ] as const),
  )('%s is judged by their instants', async (_form, dialect) => {
    const run = await dialectRun(dialect, { only, dialect, writable: true })
    expect(failures(run)).toEqual({})
    expect(run.passed).toBeGreaterThanOrEqual(only.length)
  })

  it('is held to the form that its dialect file says', async () => {
    const { checks } = await dialectRun(contractDialect, {
      only: ['laws/getTasks/records/lname'],
      dialect: offset,
    })
    const failed = checks.find(({ id }) => id === 'answers/getTasks/200/body')
    expect(failed).toMatchObject({ outcome: 'failed', basis: { questions: ['moment-form'] } })
    expect(failed?.messages.join()).toContain('the host now answers `milliseconds` to moment-form')
  })

  it('is held everywhere to the form that it showed first', async () => {
    const run = await faultyRun(
      { ...noFault, break: turning(withoutMilliseconds, isUpdate) },
      { strict: false, phases: ['laws'], only: ['laws/updateTask/update/language'] },
    )
    expect(failures(run)['laws/updateTask/update/language']).toContain('a search shows another updatedAt')
  })

  it('fits no answer when its records have moments in two forms', async () => {
    const { findings } = await probeSandbox(contractDialect, {
      breakHost: turning(
        (answer) => answer.replaceAll(/("updatedAt":"[^"]*)\.\d{3}Z/g, '$1Z'),
        () => true,
      ),
    })
    expect(findings.get('moment-form')).toMatchObject({
      kind: 'none-of-these',
      reason: expect.stringMatching(/^records have \S+\.\d{3}Z and \S+:\d\dZ$/),
    })
  })
})
