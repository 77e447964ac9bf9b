import { expect, it } from 'vitest'
import { isNothing } from '../src/host/restoration.ts'
import type { JsonObject } from '../src/projection/json.ts'
import { answering, listOf, tasks } from './faults/fault.ts'
import { toldOf } from './support/other-tenant.ts'

function inNumber(task: JsonObject): JsonObject {
  return { ...task, createdAt: 0 }
}

/** Shows `null` for the assignee that a task does not have. */
function withNull(task: JsonObject): JsonObject {
  return isNothing(task['currAssignee']) ? { ...task, currAssignee: null } : task
}

it('fails a page that breaks what the samples show, however many differences stand before it', async () => {
  const nulls = { currAssignee: null, userInfo: null }
  /** Shows nulls in each record, and in the last one of a large page that is asked for in an order a moment in a wrong form. */
  const late = answering('getTasks', (page, { body }) => ({
    ...page,
    results: listOf(page['results']).map((task, index) => {
      const isLast = index > 10 && index === listOf(page['results']).length - 1
      return { ...task, ...nulls, ...(isLast && body?.['sortBy'] !== undefined && { createdAt: 0 }) }
    }),
  }))
  const { failed } = await toldOf(late, ['laws/getTasks/sort/name/asc'])
  expect(failed).toContain('answers/getTasks/200/body')
})

it('fails an answer that breaks what the samples show, however many differences came before it', async () => {
  let searches = 0
  /** Shows null for what a task does not have, and then a moment in a wrong form. */
  const late = answering('getTasks', (page) => {
    searches++
    return { ...page, results: listOf(page['results']).map(searches > 40 ? inNumber : withNull) }
  })
  const { failed } = await toldOf(late, ['laws/getTasks/sort/name/asc'])
  expect(failed).toContain('answers/getTasks/200/body')
})

it('fails a host that shows null where the sample of the vendor shows an empty text', async () => {
  const withoutText = tasks((task) => (task['ETA'] === '' ? { ...task, ETA: null } : task))
  const { failed } = await toldOf(withoutText, ['laws/getTasks/sort/name/asc'])
  expect(failed).toContain('answers/getTasks/200/body')
})
