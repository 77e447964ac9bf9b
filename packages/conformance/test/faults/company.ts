import { isObject, textOf, type JsonObject } from '../../src/projection/json.ts'
import {
  answering,
  asking,
  callOf,
  filterKeys,
  listOf,
  objectOf,
  replaced,
  withBody,
  without,
  type Fault,
} from './fault.ts'

const has = (body: JsonObject, ...keys: readonly string[]) => keys.some((key) => key in body)
const isFiltered = (body: JsonObject) => has(body, ...filterKeys)

/** Loses some keys of a search when others are sent with them. */
const losing = (lost: readonly string[], when: (body: JsonObject) => boolean): Fault['break'] =>
  asking((body) => (when(body) ? without(body, ...lost) : body))

/** Gives the results of a page another order. */
const reordered = (
  when: (body: JsonObject, page: JsonObject) => boolean,
  change: (results: JsonObject[]) => JsonObject[],
): Fault['break'] =>
  answering('getTasks', (page, { body = {} }) =>
    when(body, page) ? { ...page, results: change(listOf(page['results'])) } : page,
  )

/** Features that work alone and are lost beside others. */
export const companyFaults: readonly Fault[] = [
  {
    id: 'filtered-pages-repeat',
    class: 'pagination',
    what: 'later pages of a filtered search repeat its first tasks',
    tells: /repeat|not that part|page/,
    break: asking((body) => (isFiltered(body) ? without(body, 'skip') : body)),
  },
  {
    id: 'sorted-pages-repeat',
    class: 'pagination',
    what: 'later pages of a search with filter and sortBy repeat its first tasks',
    tells: /repeat|not that part|page/,
    break: asking((body) => (isFiltered(body) && has(body, 'sortBy') ? without(body, 'skip') : body)),
  },
  {
    id: 'filtered-skip-off-by-one',
    class: 'pagination',
    what: 'with filters every page but the first begins one task too late',
    tells: /leaves out|not that part|pages/,
    break: asking((body) =>
      isFiltered(body) && Number(body['skip']) > 0 ? { ...body, skip: Number(body['skip']) + 1 } : body,
    ),
  },
  {
    id: 'filtered-total-of-all',
    class: 'pagination',
    what: 'with filters totalPages counts the pages of all tasks',
    tells: /totalPages/,
    break: (honest) => async (request) => {
      const { operation, body = {} } = await callOf(request)
      const response = await honest(request.clone())
      if (operation !== 'getTasks' || response.status !== 200 || !isFiltered(body)) return response
      const whole = objectOf(await (await honest(withBody(request, without(body, ...filterKeys)))).text())
      const page = objectOf(await response.text()) ?? {}
      return replaced(response, { ...page, totalPages: whole?.['totalPages'] ?? 0 })
    },
  },
  {
    id: 'total-changes-on-later-pages',
    class: 'pagination',
    what: 'from the second page on totalResults counts only what is left',
    tells: /totalResults/,
    break: answering('getTasks', (page, { body = {} }) => ({
      ...page,
      totalResults: Math.max(0, Number(page['totalResults']) - Number(body['skip'] ?? 0)),
    })),
  },
  {
    id: 'filtered-last-page-has-more',
    class: 'pagination',
    what: 'with filters hasMore is true on the last page when it is full',
    tells: /hasMore/,
    break: answering('getTasks', (page, { body = {} }) => ({
      ...page,
      ...(isFiltered(body) && listOf(page['results']).length === page['limit'] && { hasMore: true }),
    })),
  },
  {
    id: 'limit-one-two',
    class: 'pagination',
    what: 'a limit of 1 gives two tasks when something is filtered',
    tells: /tasks, not 1|limit is/,
    break: asking((body) => (isFiltered(body) && body['limit'] === 1 ? { ...body, limit: 2 } : body)),
  },
  {
    id: 'limit-absent-with-filter',
    class: 'pagination',
    what: 'without a limit a filtered search gives ten tasks',
    tells: /limit is 10/,
    break: asking((body) => (isFiltered(body) && !has(body, 'limit') ? { ...body, limit: 10 } : body)),
  },
  {
    id: 'skip-without-limit-ignored',
    class: 'pagination',
    what: 'skip is ignored when no limit is sent',
    tells: /page is|not that part/,
    break: asking((body) => (has(body, 'limit') ? body : without(body, 'skip'))),
  },
  {
    id: 'filters-lost-beside-sort',
    class: 'filter',
    what: 'filters are ignored when sortBy is sent',
    tells: /the filter \w+ is not kept/,
    break: losing(filterKeys, (body) => has(body, 'sortBy')),
  },
  {
    id: 'filters-lost-beside-sort-object',
    class: 'filter',
    what: 'filters are ignored when sortBy is sent as an object',
    tells: /the filter \w+ is not kept/,
    break: losing(filterKeys, ({ sortBy }) => isObject(sortBy)),
  },
  {
    id: 'queues-lost-beside-sort-by-name',
    class: 'filter',
    what: 'queues is ignored when tasks are sorted by name',
    tells: /the filter queues is not kept/,
    break: losing(['queues'], ({ sortBy }) => JSON.stringify(sortBy ?? '').includes('name')),
  },
  {
    id: 'sort-lost-beside-filter',
    class: 'sort',
    what: 'sortBy is ignored when something is filtered',
    tells: /wrong order/,
    break: losing(['sortBy'], isFiltered),
  },
  {
    id: 'sort-lost-beside-search-text',
    class: 'sort',
    what: 'sortBy is ignored beside searchText, where the best match comes first',
    tells: /wrong order/,
    break: losing(['sortBy'], (body) => has(body, 'searchText')),
  },
  {
    id: 'direction-lost-beside-filter',
    class: 'sort',
    what: 'sortBy desc goes up when priority is filtered',
    tells: /wrong order/,
    break: asking((body) =>
      has(body, 'priority') && isObject(body['sortBy'])
        ? { ...body, sortBy: Object.keys(body['sortBy'])[0] ?? 'name' }
        : body,
    ),
  },
  {
    id: 'text-form-down-beside-filter',
    class: 'sort',
    what: 'sortBy as a text goes down when status is filtered',
    tells: /wrong order/,
    break: asking((body) =>
      has(body, 'status') && typeof body['sortBy'] === 'string'
        ? { ...body, sortBy: { [body['sortBy']]: 'desc' } }
        : body,
    ),
  },
  {
    id: 'default-order-lost-beside-filter',
    class: 'sort',
    what: 'without sortBy a filtered search gives the oldest first',
    tells: /wrong order/,
    break: asking((body) =>
      isFiltered(body) && !has(body, 'sortBy') ? { ...body, sortBy: 'createdAt' } : body,
    ),
  },
  {
    id: 'later-pages-in-default-order',
    class: 'sort',
    what: 'from the second page on sortBy is ignored',
    tells: /order|repeat|not that part/,
    break: losing(['sortBy'], ({ skip }) => Number(skip ?? 0) > 0),
  },
  {
    id: 'second-page-reversed',
    class: 'sort',
    what: 'with a filter the tasks of later pages come in turned order',
    tells: /wrong order|tie/,
    break: reordered(
      (body) => isFiltered(body) && Number(body['skip'] ?? 0) > 0,
      (results) => results.toReversed(),
    ),
  },
  {
    id: 'missing-due-first-descending',
    class: 'sort',
    what: 'sorted by dueDate descending, tasks without one come first',
    tells: /dueDate/,
    break: reordered(
      ({ sortBy }) => isObject(sortBy) && sortBy['dueDate'] === 'desc',
      (results) => [
        ...results.filter((task) => !('dueDate' in task)),
        ...results.filter((task) => 'dueDate' in task),
      ],
    ),
  },
  {
    id: 'ties-descending-by-id',
    class: 'sort',
    what: 'newest first, ties are broken by _id descending',
    tells: /tie/,
    break: reordered(
      ({ sortBy }) => isObject(sortBy) && sortBy['createdAt'] === 'desc',
      (results) =>
        results.toSorted((a, b) =>
          [textOf(b['createdAt']), textOf(b['_id'])].join() <
          [textOf(a['createdAt']), textOf(a['_id'])].join()
            ? -1
            : 1,
        ),
    ),
  },
  {
    id: 'filters-lost-beside-columns',
    class: 'filter',
    what: 'filters are ignored when selectedColumns is sent',
    tells: /the filter \w+ is not kept/,
    break: losing(filterKeys, (body) => has(body, 'selectedColumns')),
  },
  {
    id: 'columns-lost-beside-filter',
    class: 'filter',
    what: 'selectedColumns is ignored when something is filtered',
    tells: /selectedColumns/,
    break: losing(['selectedColumns'], isFiltered),
  },
  {
    id: 'sort-lost-beside-columns',
    class: 'sort',
    what: 'sortBy is ignored when its column is not among the selected',
    tells: /wrong order|sort/,
    break: losing(
      ['sortBy'],
      ({ selectedColumns }) => Array.isArray(selectedColumns) && selectedColumns.length > 0,
    ),
  },
  {
    id: 'columns-lost-on-later-pages',
    class: 'filter',
    what: 'selectedColumns is ignored from the second page on',
    tells: /selectedColumns/,
    break: losing(['selectedColumns'], ({ skip }) => Number(skip ?? 0) > 0),
  },
  {
    id: 'one-column-lost',
    class: 'filter',
    what: 'selectedColumns never returns resolutionCmts',
    tells: /selectedColumns.*resolutionCmts/,
    break: asking((body) => {
      const { selectedColumns } = body
      if (!Array.isArray(selectedColumns) || selectedColumns.length === 0) return body
      return {
        ...body,
        selectedColumns: ['name', ...selectedColumns.filter((name) => name !== 'resolutionCmts')],
      }
    }),
  },
  {
    id: 'flag-false-beside-list',
    class: 'filter',
    what: 'unassigned false beside a filter finds only assigned tasks',
    tells: /leaves out|has \d+ tasks, not|totalResults/,
    break: answering('getTasks', (page, { body = {} }) => {
      if (body['unassigned'] !== false || !isFiltered(without(body, 'unassigned'))) return page
      const all = listOf(page['results'])
      const results = all.filter(({ assigneeType }) => assigneeType !== 'unassigned')
      return { ...page, results, totalResults: Number(page['totalResults']) - (all.length - results.length) }
    }),
  },
  {
    id: 'empty-list-beside-filter',
    class: 'filter',
    what: 'an empty list of agents finds nothing beside another filter',
    tells: /leaves out|totalResults/,
    break: asking((body) =>
      Array.isArray(body['agents']) && body['agents'].length === 0 && isFiltered(without(body, 'agents'))
        ? { ...body, agents: ['nobody at all'] }
        : body,
    ),
  },
  ...(
    [
      ['status', 'priority'],
      ['channel', 'queues'],
      ['startDate', 'endDate'],
      ['dueDate', 'ETAlist'],
      ['customFields', 'agents'],
      ['unresolved', 'mytask'],
      ['searchText', 'unassigned'],
    ] as const
  ).map(([lost, beside]): Fault => ({
    id: `${lost}-lost-beside-${beside}`,
    class: 'filter',
    what: `${lost} is ignored when ${beside} is sent too`,
    tells: new RegExp(`the filter ${lost} is not kept|${lost}`),
    break: losing([lost], (body) => has(body, beside)),
  })),
  {
    id: 'third-filter-lost',
    class: 'filter',
    what: 'of three filters the last is ignored',
    tells: /the filter \w+ is not kept/,
    break: asking((body) => {
      const [, , ...others] = Object.keys(body).filter((key) => filterKeys.includes(key))
      return without(body, ...others)
    }),
  },
  {
    id: 'many-values-cut',
    class: 'filter',
    what: 'of the values of a list only the first twenty count',
    tells: /leaves out|several values/,
    break: asking((body) =>
      Object.fromEntries(
        Object.entries(body).map(([key, value]) => [
          key,
          Array.isArray(value) && key !== 'selectedColumns' && value.length <= 100
            ? value.slice(0, 20)
            : value,
        ]),
      ),
    ),
  },
  {
    id: 'moment-without-fraction',
    class: 'filter',
    what: 'startDate without a fraction of a second is taken for the end of that second',
    tells: /startDate/,
    break: asking((body) => ({
      ...body,
      ...(typeof body['startDate'] === 'string' && {
        startDate: body['startDate'].replace(/(:\d\d)Z$/, '$1.999Z'),
      }),
    })),
  },
  {
    id: 'first-search-served-again',
    class: 'filter',
    what: 'searches sent at the same time get the answer of the first',
    tells: /at once|alone/,
    break: (honest) => {
      let running: Promise<Response> | undefined
      let inFlight = 0
      return async (request) => {
        const { operation } = await callOf(request)
        if (operation !== 'getTasks') return honest(request)
        inFlight++
        const answer = inFlight > 1 && running ? running : honest(request)
        running ??= answer
        try {
          const response = await answer
          await new Promise((done) => setTimeout(done, 1))
          return response.clone()
        } finally {
          inFlight--
          if (inFlight === 0) running = undefined
        }
      }
    },
  },
]
