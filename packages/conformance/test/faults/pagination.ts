import { answering, asking, listOf, objectOf, without, type Call, type Fault } from './fault.ts'

const skipOf = ({ body }: Call) => (typeof body?.['skip'] === 'number' ? body['skip'] : 0)
const limitOf = ({ body }: Call) => (typeof body?.['limit'] === 'number' ? body['limit'] : 50)

/** Pages that do not hang together. */
export const paginationFaults: readonly Fault[] = [
  {
    id: 'skip-ignored',
    class: 'pagination',
    what: 'skip is ignored',
    tells: /pages|the page of .*"skip"/,
    break: asking((body) => without(body, 'skip')),
  },
  {
    id: 'limit-ignored',
    class: 'pagination',
    what: 'limit is ignored',
    tells: /pages\/(limit|size)|has \d+ tasks, not/,
    break: asking((body) => without(body, 'limit')),
  },
  {
    id: 'limit-capped',
    class: 'pagination',
    what: 'a limit above 100 is cut to 100 without a word',
    tells: /limit is 100|accepts/,
    break: asking((body) => ({ ...body, ...(Number(body['limit']) > 100 && { limit: 100 }) })),
  },
  {
    id: 'skip-off-by-one',
    class: 'pagination',
    what: 'every page but the first starts one task too late',
    tells: /pages|the page of .*"skip"/,
    break: asking((body) => ({
      ...body,
      ...(Number(body['skip']) > 0 && { skip: Number(body['skip']) + 1 }),
    })),
  },
  {
    id: 'skip-counts-pages',
    class: 'pagination',
    what: 'skip counts pages and not tasks',
    tells: /pages|the page of .*"skip"/,
    break: asking((body) => ({
      ...body,
      ...(Number(body['skip']) > 0 && {
        skip: Math.min(2_147_483_647, Number(body['skip']) * Number(body['limit'] ?? 50)),
      }),
    })),
  },
  {
    id: 'pages-overlap',
    class: 'pagination',
    what: 'a page repeats the last task of the page before it',
    tells: /pages|the page of .*"skip"/,
    break: asking((body) => ({
      ...body,
      ...(Number(body['skip']) > 0 && { skip: Number(body['skip']) - 1 }),
    })),
  },
  {
    id: 'page-from-zero',
    class: 'pagination',
    what: 'page counts from 0',
    tells: /page/,
    break: answering('getTasks', (page) => ({ ...page, page: Number(page['page']) - 1 })),
  },
  {
    id: 'page-always-one',
    class: 'pagination',
    what: 'page is always 1',
    tells: /page is 1, not/,
    break: answering('getTasks', (page) => ({ ...page, page: 1 })),
  },
  {
    id: 'page-rounded-up',
    class: 'pagination',
    what: 'page is rounded up when skip is no multiple of limit',
    tells: /page is/,
    break: answering('getTasks', (page, call) => ({
      ...page,
      page: Math.ceil(skipOf(call) / limitOf(call)) + 1,
    })),
  },
  {
    id: 'limit-is-count',
    class: 'pagination',
    what: 'limit is the number of tasks on the page',
    tells: /limit is/,
    break: answering('getTasks', (page) => ({ ...page, limit: Math.max(1, listOf(page['results']).length) })),
  },
  {
    id: 'has-more-always-false',
    class: 'pagination',
    what: 'hasMore is always false',
    tells: /hasMore is false/,
    break: answering('getTasks', (page) => ({ ...page, hasMore: false })),
  },
  {
    id: 'has-more-when-full',
    class: 'pagination',
    what: 'hasMore is true whenever the page is full',
    tells: /hasMore is true/,
    break: answering('getTasks', (page, call) => ({
      ...page,
      hasMore: listOf(page['results']).length === limitOf(call),
    })),
  },
  {
    id: 'total-is-page',
    class: 'pagination',
    what: 'totalResults is the number of tasks on the page',
    tells: /total/i,
    break: answering('getTasks', (page) => ({ ...page, totalResults: listOf(page['results']).length })),
  },
  {
    id: 'total-ignores-filter',
    class: 'pagination',
    what: 'totalResults counts all tasks, whatever is filtered',
    tells: /totalResults/,
    break: (honest) => async (request) => {
      const whole = await honest(
        new Request(request.url, { method: request.method, headers: request.headers, body: '{}' }),
      )
      const all = objectOf(await whole.text())?.['totalResults'] ?? 0
      return answering('getTasks', (page) => ({ ...page, totalResults: all }))(honest)(request)
    },
  },
  {
    id: 'total-pages-rounded-down',
    class: 'pagination',
    what: 'totalPages is rounded down',
    tells: /totalPages is/,
    break: answering('getTasks', (page) => ({
      ...page,
      totalPages: Math.floor(Number(page['totalResults']) / Number(page['limit'])),
    })),
  },
  {
    id: 'total-pages-at-least-one',
    class: 'pagination',
    what: 'totalPages is 1 when nothing matches',
    tells: /totalPages|total/,
    break: answering('getTasks', (page) => ({
      ...page,
      totalPages: Math.max(1, Number(page['totalPages'])),
    })),
  },
  {
    id: 'default-limit-ten',
    class: 'pagination',
    what: 'a page holds 10 tasks when limit is absent',
    tells: /limit is 10, not 50/,
    break: asking((body) => ({ limit: 10, ...body })),
  },
  {
    id: 'last-task-lost',
    class: 'pagination',
    what: 'the last task of the last page is lost',
    tells: /tasks/,
    break: answering('getTasks', (page) => ({
      ...page,
      results: page['hasMore'] ? (page['results'] ?? []) : listOf(page['results']).slice(0, -1),
    })),
  },
  {
    id: 'beyond-the-end-refused',
    class: 'pagination',
    what: 'a page beyond the end is refused with 400',
    tells: /beyond|answers 400/,
    break: (honest) => async (request) => {
      const response = await honest(request)
      const page = response.status === 200 ? objectOf(await response.clone().text()) : undefined
      return page && Number(page['page']) > 1 && listOf(page['results']).length === 0
        ? new Response('{"errors":[{"msg":"No such page","code":400}]}', {
            status: 400,
            headers: { 'content-type': 'application/json' },
          })
        : response
    },
  },
]
