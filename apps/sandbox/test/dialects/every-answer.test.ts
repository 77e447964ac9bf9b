import { dialectWith, questions, type QuestionId } from '@case-management/contract/questions'
import { describe, expect, test } from 'vitest'
import { startUnder, type Observers } from './observer.ts'
import { pagesAndOrder } from './pages-and-order.ts'
import { refusals } from './refusals.ts'
import { searches } from './searches.ts'
import { updates } from './updates.ts'

const observers: Observers = { ...pagesAndOrder, ...refusals, ...searches, ...updates }

/** Values to try for an answer that carries one, by the id of the question: three for a range. */
const values: Readonly<Record<string, readonly number[]>> = {
  'default-limit': [1, 10, 500],
  'largest-limit': [1, 3, 5000],
  'total-counted': [1, 3, 5],
  'longest-list': [1, 2, 500],
  'window-span': [1, 31, 400],
  'largest-body': [1024, 100_000, 2_000_000],
  'deepest-body': [8, 100, 500],
  'rate-limit-status': [403, 429, 503],
  'token-leeway': [0, 60, 300],
  'read-after-write': [900_000],
}

const refusalsTried = [
  { status: 400, code: 400 },
  { status: 404, code: 'NotFound' },
  { status: 422, code: 4220 },
]

/** `capped` is told from the answer only below what the test asks for. */
const cases = Object.entries(questions).flatMap(([id, { answers }]) =>
  Object.entries(answers).flatMap(([answer, about]) => {
    if (!('value' in about)) return [{ id, given: { answer } }]
    const tried = about.value === 'refusal' ? refusalsTried : (values[id] ?? [about.value.minimum])
    return tried
      .filter((value) => answer !== 'capped-silently' || value !== 5000)
      .map((value) => ({ id, given: { answer, value } }))
  }),
)

describe('a sandbox behaves as its dialect answers', () => {
  test.each(cases)('$id: $given', async ({ id, given }) => {
    const observe = Object.entries(observers).find(([name]) => name === id)?.[1]
    if (observe === undefined) throw new Error(`No observer tells how a sandbox answers ${id}.`)
    expect(await observe(startUnder(dialectWith({ [id]: given })))).toEqual(given)
  })
})

test('every question has an observer, and no observer is left over', () => {
  expect(Object.keys(observers).toSorted()).toEqual(
    Object.keys(questions).toSorted() satisfies QuestionId[] | string[],
  )
})

test('a leeway for tokens that have run out lets none in that is not valid yet', async () => {
  const start = startUnder(dialectWith({ 'token-leeway': { answer: 'seconds', value: 300 } }))
  const host = await start({})
  const { status } = await host.send('getTasks', { token: await host.token({ notBefore: 60 }) })
  expect(status).toBe(401)
})

test('a list without a limit is served however long it is', async () => {
  const start = startUnder(dialectWith({ 'longest-list': { answer: 'unlimited' } }))
  const host = await start({ source: 'rtm' })
  expect(
    await host.ids({ channel: [...Array.from({ length: 10_000 }, (_, index) => `c${index}`), 'rtm'] }),
  ).toBe('1')
})
