// @vitest-environment jsdom
import { configure, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { recordsOf } from '../src/cached-tasks.ts'
import { tasksKeys } from '../src/index.ts'
import { startHost } from './support/held-host.ts'
import { renderTasks } from './support/updating-app.tsx'

afterEach(() => configure({ reactStrictMode: false }))

/** Two updates of one task that are under way at once; what was read before is `a b`. */
async function twoUpdates(first: object, second: object) {
  const host = startHost('a', 'b')
  const app = renderTasks()
  await app.shows('a b')
  app.update('ti-a', first)
  await host.received(1)
  app.update('ti-a', second)
  await host.received(2)
  // What shows after the updates is to be right before anything is read anew.
  const release = host.holdReads()
  return {
    ...app,
    ...host,
    /** What the page and the endless list hold, when all updates have ended and all is read anew. */
    readAnew: async () => {
      await waitFor(() => expect(app.queryClient.isMutating()).toBe(0))
      release()
      await waitFor(() => expect(app.queryClient.isFetching()).toBe(0))
      return app.queryClient
        .getQueriesData({ queryKey: tasksKeys.all })
        .flatMap(([key]) => recordsOf(app.queryClient, key, 'ti-a'))
        .map(({ name, desc = '' }) => name + desc)
    },
  }
}

const ended = () => waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''))

describe.each([false, true])('two updates of the same key, with StrictMode: %s', (reactStrictMode) => {
  const start = () => {
    configure({ reactStrictMode })
    return twoUpdates({ name: 'A' }, { name: 'B' })
  }

  it('show the second when both succeed', async () => {
    const { shows, answer, readAnew } = await start()
    await shows('B b')
    await answer(0)
    await answer(1)
    expect(await readAnew()).toEqual(['B', 'B'])
  })

  it('show the second when the first fails and the second succeeds', async () => {
    const { shows, refuse, answer, readAnew } = await start()
    await refuse(0)
    await shows('B b')
    await answer(1)
    await shows('B b')
    expect(await readAnew()).toEqual(['B', 'B'])
  })

  it('show the second when the first fails after the second has succeeded', async () => {
    const { shows, refuse, answer, readAnew } = await start()
    await answer(1)
    await shows('B b')
    await refuse(0)
    await shows('B b')
    expect(await readAnew()).toEqual(['B', 'B'])
  })

  it('show what was before when both fail, the first one first', async () => {
    const { shows, refuse, readAnew } = await start()
    await refuse(0)
    await shows('B b')
    await refuse(1)
    await shows('a b')
    expect(await readAnew()).toEqual(['a', 'a'])
  })

  it('show what was before when both fail, the second one first', async () => {
    const { shows, refuse, readAnew } = await start()
    await refuse(1)
    await ended()
    await shows('A b')
    await refuse(0)
    await shows('a b')
    expect(await readAnew()).toEqual(['a', 'a'])
  })

  it('show the first when it succeeds and the second fails', async () => {
    const { shows, refuse, answer, readAnew } = await start()
    await answer(0)
    await shows('B b')
    await refuse(1)
    await shows('A b')
    expect(await readAnew()).toEqual(['A', 'A'])
  })

  it('show the first when the second has failed before', async () => {
    const { shows, refuse, answer, readAnew } = await start()
    await refuse(1)
    await shows('A b')
    await answer(0)
    expect(await readAnew()).toEqual(['A', 'A'])
  })

  it('show the record as it is on the host, in whatever order the answers come', async () => {
    const { shows, apply, answer, readAnew } = await start()
    await apply(0)
    await answer(1)
    await shows('B b')
    await answer(0)
    await shows('B b')
    expect(await readAnew()).toEqual(['B', 'B'])
  })

  it('show the first when the host applied it last', async () => {
    const { shows, apply, answer, readAnew } = await start()
    await apply(1)
    await answer(0)
    await shows('B b')
    await answer(1)
    await shows('A b')
    expect(await readAnew()).toEqual(['A', 'A'])
  })
})

describe.each([false, true])('two updates of different keys, with StrictMode: %s', (reactStrictMode) => {
  const start = () => {
    configure({ reactStrictMode })
    return twoUpdates({ name: 'A' }, { desc: '!' })
  }

  it('show both, whichever is answered first', async () => {
    const { shows, answer, readAnew } = await start()
    await shows('A b', 'A! b')
    await answer(0)
    await shows('A b', 'A! b')
    await answer(1)
    expect(await readAnew()).toEqual(['A!', 'A!'])
  })

  it('show the second alone when the first fails', async () => {
    const { shows, refuse, answer, readAnew } = await start()
    await refuse(0)
    await shows('a b', 'a! b')
    await answer(1)
    expect(await readAnew()).toEqual(['a!', 'a!'])
  })

  it('show the second alone when the first fails after it', async () => {
    const { shows, refuse, answer, readAnew } = await start()
    await answer(1)
    await shows('A b', 'A! b')
    await refuse(0)
    await shows('a b', 'a! b')
    expect(await readAnew()).toEqual(['a!', 'a!'])
  })

  it('show the first alone when the second fails', async () => {
    const { shows, refuse, answer, readAnew } = await start()
    await refuse(1)
    await shows('A b', 'A b')
    await answer(0)
    expect(await readAnew()).toEqual(['A', 'A'])
  })

  it('show nothing when both fail', async () => {
    const { shows, refuse, readAnew } = await start()
    await refuse(0)
    await refuse(1)
    await shows('a b', 'a b')
    expect(await readAnew()).toEqual(['a', 'a'])
  })
})
