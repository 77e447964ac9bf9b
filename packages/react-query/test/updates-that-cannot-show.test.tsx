// @vitest-environment jsdom
import type { TaskUpdate } from '@case-management/client'
import type { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { tasksKeys } from '../src/index.ts'
import { clientOf } from './support/app.tsx'
import { startHost } from './support/held-host.ts'
import { renderTasks } from './support/updating-app.tsx'

const cyclic: { self?: unknown } = {}
cyclic.self = cyclic

const scope = tasksKeys.of(clientOf())
const failure = () => waitFor(() => screen.getByText(/./, { selector: '[role=alert]' }))
const idle = (queryClient: QueryClient) =>
  waitFor(() => expect([queryClient.isMutating(), queryClient.isFetching()]).toEqual([0, 0]))

/** Fails as one does whose watcher cannot store it, at the first change alone or at each. */
const refuse = (queryClient: QueryClient, once: boolean) => {
  const stop = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || !event.action.manual) return
    if (once) stop()
    throw new Error('the disk is full')
  })
  return stop
}

async function start() {
  const host = startHost('a', 'b')
  const app = renderTasks()
  await app.shows('a b')
  const { queryClient } = app
  return {
    ...host,
    ...app,
    /** That a later update of a task shows, is answered with the given call, and has all read anew, once. */
    updatesAsUsual: async (call: number) => {
      await idle(queryClient)
      await app.shows('a b')
      const before = host.asked.length
      app.update('ti-a', { name: 'A' })
      await app.shows('A b')
      await host.answer(call)
      await idle(queryClient)
      await app.shows('A b')
      expect(host.asked.length - before).toBe(2)
    },
  }
}

describe.each([
  ['cyclic', cyclic, '/self is a circle'],
  ['a BigInt', { amount: 5n }, '/amount is a BigInt'],
  // JSON would write these as null, and the update would show as one that clears the field.
  ['a number that is none', { amount: Number.NaN }, '/amount is NaN'],
  ['a date that is none', { on: new Date('2026-13-40') }, '/on is an invalid Date'],
] as const)('changes that JSON cannot write as they are, %s', (_, customFields, told) => {
  // As plain JavaScript can have them.
  const changes: TaskUpdate = Object.fromEntries([
    ['name', 'never'],
    ['customFields', customFields],
  ])

  it('fail with the error of the client, show nowhere, and leave later updates as usual', async () => {
    const { update, updatesAsUsual } = await start()
    update('ti-a', changes)
    expect((await failure()).textContent).toContain(`updateTask: /customFields${told}, which JSON`)
    await updatesAsUsual(0)
  })

  it('leave an update alone that is under way', async () => {
    const { update, received, shows, answer, queryClient } = await start()
    update('ti-a', { name: 'A' })
    await received(1)
    update('ti-a', changes)
    expect((await failure()).textContent).toContain(told)
    await shows('A b')
    await answer()
    await idle(queryClient)
    await shows('A b')
  })
})

it('takes a key that holds undefined as no change, because JSON leaves it out', async () => {
  const { update, received, answer, shows, tasks } = await start()
  update('ti-a', Object.fromEntries([['name', undefined]]))
  await received(1)
  await shows('a b')
  await answer()
  await shows('a b')
  expect(tasks.map(({ name }) => name)).toEqual(['a', 'b'])
})

it('shows changes as they were when the update was made, whatever becomes of the object then', async () => {
  const { update, received, shows, queryClient } = await start()
  const changes = { name: 'A' }
  update('ti-a', changes)
  changes.name = 'B'
  update('ti-b', {})
  await received(2)
  await shows('A b')
  expect(queryClient.isMutating()).toBe(2)
})

describe.each([
  ['a record', 'detail', { _id: 'ti-a', name: 'a' }],
  ['a page of its own', 'board', { results: [{ _id: 'ti-a', name: 'a' }] }],
  ['a text', 'note', 'call back'],
  ['nothing', 'none', null],
  ['a record under the key of pages', 'list', { _id: 'ti-a' }],
  ['a page with gaps', 'list', { results: [null, undefined, 'ti-a', 7] }],
  ['a list of ids under the key of endless lists', 'infinite', { pages: ['ti-a'], pageParams: [0] }],
  ['an endless list with gaps', 'infinite', { pages: [{ results: [null] }], pageParams: [0] }],
  ['an endless list without a page', 'infinite', { pages: [null], pageParams: [0] }],
] as const)('a query of the application that keeps %s', (_, kind, kept) => {
  it('stays as it is, and updates of tasks show as usual', async () => {
    const { queryClient, updatesAsUsual } = await start()
    const queryKey = [...scope, kind, 'mine']
    queryClient.setQueryData(queryKey, kept)
    await updatesAsUsual(0)
    expect(queryClient.getQueryData(queryKey)).toBe(kept)
  })
})

describe('a cache that refuses to show an update', () => {
  it.each([true, false])('has nothing of it left, is read anew and tells why, if once: %s', async (once) => {
    const { update, updatesAsUsual, queryClient, received, asked } = await start()
    const stop = refuse(queryClient, once)
    update('ti-a', { name: 'never' })
    expect((await failure()).textContent).toBe('the disk is full')
    await waitFor(() => expect(asked).toHaveLength(4))
    await received(0)
    stop()
    await updatesAsUsual(0)
  })

  it('is read anew after the update, when it refuses the outcome alone', async () => {
    const { update, received, answer, asked, shows, queryClient } = await start()
    update('ti-a', { name: 'A' })
    await received(1)
    refuse(queryClient, true)
    await answer()
    expect((await failure()).textContent).toBe('the disk is full')
    await waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(4))
    await idle(queryClient)
    await shows('A b')
  })
})
