import { examples } from '@case-management/contract/examples'
import { bodyValidators } from '@case-management/contract/validators'
import { expect, it } from 'vitest'
import { pagesOf, taskHandler } from '../src/index.ts'
import { clientOf, intercept } from './support/task-server.ts'

const task = examples.updateTask.responses[200].rename
const tasksOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...task,
    assigneeType: 'unassigned' as const,
    _id: `ti-${index}`,
  }))

it('gives every task once, page by page', async () => {
  intercept(taskHandler('getTasks', pagesOf(tasksOf(5))))
  const read = await clientOf().tasks({ limit: 2 }).toArray()
  expect(read.map(({ _id }) => _id)).toEqual(['ti-0', 'ti-1', 'ti-2', 'ti-3', 'ti-4'])
})

it('gives the page that the contract gives when none is asked for', async () => {
  intercept(taskHandler('getTasks', pagesOf(tasksOf(60))))
  const { results, ...numbers } = await clientOf().getTasks()
  expect(results).toHaveLength(50)
  expect(numbers).toEqual({ page: 1, limit: 50, hasMore: true, totalPages: 2, totalResults: 60 })
})

it.for([
  [0, 1],
  [4, 2],
  [9, 3],
  [0, 1000],
] as const)('fits the schema of the contract at skip %i and limit %i', async ([skip, limit]) => {
  intercept(taskHandler('getTasks', pagesOf(tasksOf(5))))
  const page = await clientOf().getTasks({ skip, limit })
  const validate = bodyValidators.getTasks.responses[200]
  expect([validate(page), validate.errors]).toEqual([true, null])
  expect(page.hasMore).toBe(skip + page.results.length < 5)
})

it('shows what became of the list since', async () => {
  const tasks = tasksOf(1)
  intercept(taskHandler('getTasks', pagesOf(tasks)))
  tasks.push(...tasksOf(2))
  expect((await clientOf().getTasks()).totalResults).toBe(3)
})
