import { textOf, isObject, type JsonObject } from '../../src/projection/json.ts'
import { answering, asking, listOf, without, type Fault } from './fault.ts'

const fieldOf = ({ sortBy }: JsonObject): string =>
  typeof sortBy === 'string' ? sortBy : isObject(sortBy) ? (Object.keys(sortBy)[0] ?? '') : ''

/** Orders that are not the one asked for. */
export const sortFaults: readonly Fault[] = [
  {
    id: 'sort-ignored',
    class: 'sort',
    what: 'sortBy is ignored',
    tells: /sort/,
    break: asking((body) => without(body, 'sortBy')),
  },
  {
    id: 'direction-ignored',
    class: 'sort',
    what: 'the direction of sortBy is ignored',
    tells: /sort.*desc/,
    break: asking((body) => (isObject(body['sortBy']) ? { ...body, sortBy: fieldOf(body) } : body)),
  },
  {
    id: 'text-form-descends',
    class: 'sort',
    what: 'sortBy as a text sorts descending',
    tells: /sort.*as-text|wrong order.*"sortBy":"/,
    break: asking((body) =>
      typeof body['sortBy'] === 'string' ? { ...body, sortBy: { [body['sortBy']]: 'desc' } } : body,
    ),
  },
  {
    id: 'text-form-ignored',
    class: 'sort',
    what: 'sortBy as a text is ignored',
    tells: /sort.*as-text|wrong order.*"sortBy":"/,
    break: asking((body) => (typeof body['sortBy'] === 'string' ? without(body, 'sortBy') : body)),
  },
  {
    id: 'created-date-unknown',
    class: 'sort',
    what: 'createdDate sorts by updatedAt',
    tells: /createdDate/,
    break: asking((body) =>
      fieldOf(body) === 'createdDate' ? { ...body, sortBy: { updatedAt: 'asc' } } : body,
    ),
  },
  {
    id: 'due-date-missing-first',
    class: 'sort',
    what: 'tasks without a due date come first',
    tells: /dueDate/,
    break: answering('getTasks', (page, { body = {} }) => {
      const tasks = listOf(page['results'])
      if (fieldOf(body) !== 'dueDate') return page
      return {
        ...page,
        results: [
          ...tasks.filter((task) => !('dueDate' in task)),
          ...tasks.filter((task) => 'dueDate' in task),
        ],
      }
    }),
  },
  {
    id: 'name-by-bytes',
    class: 'sort',
    what: 'names are sorted with all upper case before lower case',
    tells: /name/,
    break: answering('getTasks', (page, { body = {} }) => {
      if (fieldOf(body) !== 'name' || page['hasMore']) return page
      const up = typeof body['sortBy'] === 'string' || JSON.stringify(body['sortBy']).includes('asc') ? 1 : -1
      return {
        ...page,
        results: listOf(page['results']).toSorted((a, b) =>
          textOf(a['name']) < textOf(b['name']) ? -up : up,
        ),
      }
    }),
  },
  {
    id: 'ties-by-chance',
    class: 'sort',
    what: 'tasks created at the same moment come in turned order',
    tells: /tie/,
    break: answering('getTasks', (page) => {
      const results = listOf(page['results'])
      for (let index = 1; index < results.length; index++) {
        const [before, here] = [results[index - 1], results[index]]
        if (before && here && before['createdAt'] === here['createdAt']) {
          results[index - 1] = here
          results[index] = before
          index++
        }
      }
      return { ...page, results }
    }),
  },
  {
    id: 'unstable-order',
    class: 'sort',
    what: 'the order changes from call to call',
    tells: /repeat|pages|wrong order|not that part/,
    break: (honest) => {
      let calls = 0
      return answering('getTasks', (page) => {
        const results = listOf(page['results'])
        const turn = calls++ % Math.max(1, results.length)
        return { ...page, results: [...results.slice(turn), ...results.slice(0, turn)] }
      })(honest)
    },
  },
  {
    id: 'oldest-first',
    class: 'sort',
    what: 'without sortBy the oldest tasks come first',
    tells: /sort\/default/,
    break: asking((body) => ({ sortBy: 'createdAt', ...body })),
  },
  {
    id: 'page-sorted-alone',
    class: 'sort',
    what: 'each page is sorted by itself and not the whole',
    tells: /sort|pages/,
    break: (honest) => async (request) => {
      const text = await request.clone().text()
      const sorted = text.includes('"sortBy":{"name"') || text.includes('"sortBy":"name"')
      const plain = asking((body) => (sorted ? without(body, 'sortBy') : body))(honest)
      return answering('getTasks', (page) => ({
        ...page,
        results: sorted
          ? listOf(page['results']).toSorted((a, b) => (textOf(a['lname']) < textOf(b['lname']) ? -1 : 1))
          : (page['results'] ?? []),
      }))(plain)(request)
    },
  },
  {
    id: 'sort-drops-missing',
    class: 'sort',
    what: 'sorting by dueDate leaves out tasks without one',
    tells: /sort|tasks/,
    break: answering('getTasks', (page, { body = {} }) => {
      if (fieldOf(body) !== 'dueDate') return page
      const results = listOf(page['results']).filter((task) => 'dueDate' in task)
      return {
        ...page,
        results,
        totalResults: Number(page['totalResults']) - (listOf(page['results']).length - results.length),
      }
    }),
  },
]
