import type { Task, TaskUpdate } from '@case-management/client'
import { taskHandler } from '@case-management/msw'
import { waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { intercept } from './app.tsx'
import { serving, taskOf } from './tasks.ts'

interface HeldUpdate {
  /** Changes the record, and keeps the answer back. */
  apply: () => void
  /** Answers with the record, which is changed now if it was not before. */
  answer: () => void
  /** Answers with an error, and changes nothing. */
  refuse: () => void
}

/** A host that keeps its tasks, and answers each update when the test says so. */
export function startHost(...names: string[]) {
  const tasks = names.map(taskOf)
  const asked: unknown[] = []
  const updates: HeldUpdate[] = []
  let reads = Promise.resolve()
  let time = Date.parse('2026-01-01T00:00:00.000Z')

  /** The record after the change, or nothing when there is no such task. */
  function change(taskId: string, changes: TaskUpdate): Task | undefined {
    const index = tasks.findIndex(({ _id }) => _id === taskId)
    const task = tasks[index]
    if (!task) return undefined
    const { name = task.name, desc = task.desc ?? '' } = changes
    time += 1000
    const updated = {
      ...task,
      name,
      desc: desc ?? '',
      lname: name.toLowerCase(),
      updatedAt: new Date(time).toISOString(),
    }
    tasks[index] = updated
    return updated
  }

  intercept(
    taskHandler('getTasks', async (info) => {
      // What is read is what was there when the request came, however late the answer is.
      const page = await serving([...tasks], asked)(info)
      await reads
      return page
    }),
    taskHandler('updateTask', async ({ params, body }) => {
      const record = await new Promise<Task | undefined>((resolve) => {
        let applied: Task | undefined
        const apply = () => (applied ??= change(params.taskId, body))
        updates.push({ apply, answer: () => resolve(apply()), refuse: () => resolve(undefined) })
      })
      return record ? { body: record } : { error: 'invalid-task-id' }
    }),
  )

  async function held(index: number): Promise<HeldUpdate | undefined> {
    await waitFor(() => expect(updates.length).toBeGreaterThan(index))
    return updates[index]
  }
  return {
    tasks,
    asked,
    /** Waits until so many updates have arrived in all. */
    received: (count: number) => waitFor(() => expect(updates).toHaveLength(count)),
    /** Applies, answers or refuses the update that arrived as the given one, from 0. */
    apply: async (index = 0) => (await held(index))?.apply(),
    answer: async (index = 0) => (await held(index))?.answer(),
    refuse: async (index = 0) => (await held(index))?.refuse(),
    /** Keeps the answers to reads back from now on, until the function that it gives is called. */
    holdReads: () => {
      const released = new EventTarget()
      reads = new Promise<void>((resolve) => released.addEventListener('release', () => resolve()))
      return () => {
        reads = Promise.resolve()
        released.dispatchEvent(new Event('release'))
      }
    },
  }
}
