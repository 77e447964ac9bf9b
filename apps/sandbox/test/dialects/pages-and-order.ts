import { answerFor, type Observers } from './observer.ts'

const created = (day: number, changed: number) => ({
  createdAt: `2025-06-0${day}T00:00:00.000Z`,
  updatedAt: `2025-06-2${changed}T00:00:00.000Z`,
})

const many = Array.from({ length: 7 }, () => ({}))

/** How searches tell the answers to the questions about pages and order. */
export const pagesAndOrder: Observers = {
  'default-limit': async (start) => ({ answer: 'number', value: (await (await start({})).page({})).limit }),
  'largest-limit': async (start) => {
    const host = await start(...many)
    const { status, body } = await host.send('getTasks', { body: { limit: 100_000 } })
    if (status === 200) {
      const page: { limit: number; results: unknown[] } = Object.assign({ limit: 0, results: [] }, body)
      if (page.limit < 100_000) return { answer: 'capped', value: page.limit }
      return page.results.length < many.length
        ? { answer: 'capped-silently', value: page.results.length }
        : { answer: 'unlimited' }
    }
    for (const value of [1, 3, 100, 1000, 5000]) {
      const above = await host.ids({ limit: value + 1 })
      if (above === undefined && (await host.ids({ limit: value })) !== undefined)
        return { answer: 'refused', value }
    }
    return undefined
  },
  'limit-zero': async (start) =>
    answerFor(await (await start({})).ids({ limit: 0 }), {
      refused: 'refused',
      '1': 'default',
      '': 'no-tasks',
    }),
  'first-page-number': async (start) => ({
    answer: (await (await start({})).page({})).page === 0 ? 'zero' : 'one',
  }),
  'page-between': async (start) => {
    const host = await start(...many)
    const [first, between] = [await host.page({ limit: 2 }), await host.page({ limit: 2, skip: 1 })]
    return { answer: between.page === first.page ? 'rounded-down' : 'rounded-up' }
  },
  'pages-of-nothing': async (start) => ({
    answer: (await (await start({})).page({ searchText: 'nonesuch' })).totalPages === 0 ? 'zero' : 'one',
  }),
  'skip-beyond-end': async (start) =>
    answerFor(await (await start({})).ids({ skip: 5 }), {
      '': 'empty-page',
      refused: 'refused',
      '1': 'first-page',
    }),
  'total-counted': async (start) => {
    const { totalResults } = await (await start(...many)).page({ limit: 1 })
    return totalResults === many.length ? { answer: 'exactly' } : { answer: 'up-to', value: totalResults }
  },
  'default-order': async (start) => {
    const host = await start(created(2, 1), created(3, 2), created(1, 3))
    return answerFor(await host.ids({}), {
      '2 1 3': 'newest-first',
      '3 1 2': 'oldest-first',
      '3 2 1': 'last-changed-first',
      '1 2 3': 'by-id',
    })
  },
  'sort-text-direction': async (start) => {
    const host = await start({ name: 'b' }, { name: 'c' }, { name: 'a' })
    return answerFor(await host.ids({ sortBy: 'name' }), {
      '3 1 2': 'ascending',
      '2 1 3': 'descending',
      '3 2 1': 'ignored',
    })
  },
  'sort-several-keys': async (start) => {
    const host = await start({ name: 'a', dueDate: 2 }, { name: 'a', dueDate: 1 }, { name: 'b' })
    return answerFor(await host.ids({ sortBy: { name: 'asc', dueDate: 'asc' } }), {
      refused: 'refused',
      '2 1 3': 'in-turn',
      '1 2 3': 'first-only',
    })
  },
  'sort-created-date': async (start) => {
    const host = await start({}, {})
    return answerFor(await host.ids({ sortBy: { createdDate: 'asc' } }), {
      '1 2': 'created-at',
      '2 1': 'ignored',
    })
  },
  'sort-unknown-key': async (start) =>
    answerFor(await (await start({}, {})).ids({ sortBy: { colour: 'asc' } }), {
      refused: 'refused',
      '2 1': 'ignored',
    }),
  'sort-missing-values': async (start) => {
    const host = await start({ dueDate: 1 }, {})
    const orders = [
      await host.ids({ sortBy: { dueDate: 'asc' } }),
      await host.ids({ sortBy: { dueDate: 'desc' } }),
    ]
    return answerFor(orders.join(', '), {
      '1 2, 1 2': 'last',
      '2 1, 2 1': 'first',
      '2 1, 1 2': 'smallest',
      '1 2, 2 1': 'largest',
    })
  },
  'sort-names': async (start) => {
    const host = await start({ name: 'a' }, { name: 'Z' }, { name: 'á' }, { name: 'b' })
    return answerFor(await host.ids({ sortBy: { name: 'asc' } }), {
      '1 4 2 3': 'lower-case',
      '2 1 4 3': 'code-points',
      '1 3 4 2': 'by-language',
    })
  },
  'sort-ties': async (start) => {
    const host = await start({ name: 'a' }, { name: 'a' })
    const orders = [await host.ids({ sortBy: { name: 'asc' } }), await host.ids({ sortBy: { name: 'desc' } })]
    return answerFor(orders.join(', '), {
      '1 2, 1 2': 'id-ascending',
      '1 2, 2 1': 'id-along',
      '2 1, 2 1': 'unstated',
    })
  },
}
