import { expect, it } from 'vitest'
import { waitUntil } from '../src/check/wait-until.ts'
import { textOf } from '../src/projection/json.ts'
import type { RunReport } from '../src/index.ts'
import { callOf, type Fault } from './faults/fault.ts'
import { faultyRun, noFault } from './faults/faulty-run.ts'
import { dialectOf, probeSandbox } from './support/probed-sandbox.ts'

/** So many milliseconds after an update a search shows it. */
const delay = 40
const dialect = dialectOf({ id: 'read-after-write', answer: { answer: 'within', value: delay } })

const updates = ['laws/updateTask/update/tags', 'laws/updateTask/update/desc']

/** A host that is so slow with some searches after updates, by default those of the probe, that they show them. */
function slowFor(mostSlow: number, text = 'Changed by a probe'): Fault['break'] {
  let slow = 0
  let until: number | undefined
  return (honest) => async (request) => {
    const { operation, body } = await callOf(request)
    if (operation === 'getTasks') {
      await waitUntil(until)
      until = undefined
      return honest(request)
    }
    const response = await honest(request)
    const isAsked = textOf(body?.['desc']).startsWith(text)
    if (isAsked && slow++ < mostSlow) until = Date.now() + delay + 20
    return response
  }
}

it.each([
  ['only while it is asked', Infinity],
  ['only when it is asked first', 1],
])('raises no false alarm at a host that seems to show updates at once %s', async (_when, mostSlow) => {
  const run = await faultyRun(
    { ...noFault, break: slowFor(mostSlow) },
    {
      only: ['questions/', ...updates],
      phases: ['questions', 'laws'],
      strict: false,
    },
    dialect,
  )
  expect(wrongIn(run)).toEqual([])
})

it('raises no false alarm at a host that seems to show the first update at once, by a file that does not say', async () => {
  const { 'read-after-write': _delay, ...file } = dialect
  const run = await faultyRun(
    { ...noFault, break: slowFor(1, '') },
    { only: updates, phases: ['laws'], strict: false, dialect: file },
    dialect,
  )
  expect(wrongIn(run)).toEqual([])
})

/** A host that does what the probe asks, and answers it late: part of the time in which searches show the task as it was passes meanwhile. */
const slowToAnswer: Fault['break'] = (honest) => async (request) => {
  const { body } = await callOf(request)
  const response = await honest(request)
  if (textOf(body?.['desc']) === 'Changed by a probe') await waitUntil(Date.now() + 1400)
  return response
}

it('puts a task back on a host of which a slow answer hid how late its searches are', async () => {
  const late = dialectOf({ id: 'read-after-write', answer: { answer: 'within', value: 1500 } })
  const { problems, changed } = await probeSandbox(late, { tasks: 60, writes: true, breakHost: slowToAnswer })
  expect(problems).toEqual([])
  expect(changed).toEqual([])
})

it('waits until a search shows an update of a host that writes moments in another form, by a file that does not say', async () => {
  const late = dialectOf(
    { id: 'read-after-write', answer: { answer: 'within', value: 400 } },
    { id: 'moment-form', answer: { answer: 'seconds' } },
  )
  const { 'read-after-write': _delay, ...file } = late
  const run = await faultyRun(
    noFault,
    { only: updates, phases: ['laws'], strict: false, dialect: file },
    late,
  )
  expect(wrongIn(run)).toEqual([])
})

/** What of a run of honest checks is not as it should be: each passes, and all is put back. */
function wrongIn({ checks, problems }: RunReport): string[] {
  const laws = checks.filter(({ phase }) => phase === 'laws')
  if (laws.length === 0) return ['no check was made']
  const others = laws.filter(({ outcome }) => outcome !== 'passed')
  return [...problems, ...others.map(({ id, outcome, messages }) => `${id} ${outcome}: ${messages.join()}`)]
}
