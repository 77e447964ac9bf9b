import { isObject, textOf, type JsonObject } from '../../src/projection/json.ts'
import {
  answering,
  asking,
  callOf,
  json,
  listOf,
  objectOf,
  replaced,
  updating,
  withBody,
  without,
  type Fault,
} from './fault.ts'
import { handling, recordOf } from './update-kit.ts'

/** Changes what an update puts into a record, both in the answer and in what is kept. */
const keeping = (change: (body: JsonObject, record: JsonObject) => JsonObject): Fault['break'] =>
  handling(async (honest, request, body) =>
    honest(withBody(request, change(body, await recordOf(honest, request)))),
  )

/** Puts all that a search finds in another order, and gives the page of that. */
const ordered = (key: string, compare: (a: JsonObject, b: JsonObject) => number): Fault['break'] => {
  return (honest) => async (request) => {
    const { operation, body = {} } = await callOf(request)
    const response = await honest(request.clone())
    const asked = body['sortBy']
    const direction = asked === key ? 'asc' : isObject(asked) ? asked[key] : undefined
    if (operation !== 'getTasks' || response.status !== 200 || direction === undefined) return response
    const all = { ...without(body, 'skip'), limit: 1000 }
    const resultsOf = async (search: JsonObject) =>
      listOf(objectOf(await (await honest(withBody(request, search))).text())?.['results'])
    // The order may go by what the columns that were asked for leave out.
    const shown = await resultsOf(all)
    const whole = await resultsOf(without(all, 'selectedColumns'))
    const found = whole
      .map((task, index) => ({ task, cut: shown[index] ?? task }))
      .toSorted(
        ({ task: a }, { task: b }) =>
          (direction === 'desc' ? -1 : 1) * compare(a, b) || (textOf(a['_id']) < textOf(b['_id']) ? -1 : 1),
      )
    const page = objectOf(await response.clone().text()) ?? {}
    const first = Number(body['skip'] ?? 0)
    const results = found.slice(first, first + listOf(page['results']).length).map(({ cut }) => cut)
    return replaced(response, { ...page, results })
  }
}

const nameOf = (task: JsonObject) => textOf(task['name']).toLowerCase()

/** Keys under which a document store keeps nothing. */
function withoutOddKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOddKeys)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !/^\$|\./.test(key))
      .map(([key, inner]) => [key, withoutOddKeys(inner)]),
  )
}

const has = (body: JsonObject, key: string) => Object.hasOwn(body, key)

/** Records that are nearly what was sent, searches that are nearly what was asked. */
export const exactnessFaults: readonly Fault[] = [
  {
    id: 'odd-keys-dropped',
    class: 'update',
    what: 'keys of attachments with a dot or a dollar are dropped',
    tells: /attachment/,
    break: updating((body) =>
      has(body, 'attachments') && Array.isArray(body['attachments'])
        ? Object.assign({}, body, { attachments: withoutOddKeys(body['attachments']) })
        : body,
    ),
  },
  {
    id: 'repeated-list-appended',
    class: 'update',
    what: 'an update that is sent again appends activityIds',
    tells: /sent a (second|third) time changes.*activityIds/,
    break: (honest) => {
      let last = ''
      return handling(async (inner, request, body) => {
        const text = request.url + JSON.stringify(body)
        const again = text === last
        last = text
        const ids = body['activityIds']
        return inner(
          again && Array.isArray(ids) && ids.length > 0 && ids.length < 500
            ? withBody(request, { ...body, activityIds: [...ids, ...ids] })
            : request,
        )
      })(honest)
    },
  },
  {
    id: 'falsy-values-cleared',
    class: 'update',
    what: 'a field with the value false or 0 is kept with null',
    tells: /fields/,
    break: updating((body) =>
      Array.isArray(body['fields'])
        ? {
            ...body,
            fields: listOf(body['fields']).map((field) =>
              field['selectedValue'] === false || field['selectedValue'] === 0
                ? { ...field, selectedValue: null }
                : field,
            ),
          }
        : body,
    ),
  },
  {
    id: 'labels-sorted',
    class: 'update',
    what: 'labels are kept in alphabetical order',
    tells: /tags/,
    break: updating((body) =>
      Array.isArray(body['tags']) && body['tags'].every((tag) => typeof tag === 'string')
        ? { ...body, tags: body['tags'].toSorted() }
        : body,
    ),
  },
  {
    id: 'due-after-2038-cut',
    class: 'update',
    what: 'due dates after January 2038 are kept as the last second of 32 bits',
    tells: /dueDate/,
    break: updating((body) =>
      Number(body['dueDate']) > 2 ** 31 * 1000 && Number(body['dueDate']) <= 253_402_300_799_999
        ? { ...body, dueDate: (2 ** 31 - 1) * 1000 }
        : body,
    ),
  },
  {
    id: 'closing-deactivates',
    class: 'update',
    what: 'a task that is closed becomes inactive too',
    tells: /isActive/,
    break: updating((body) =>
      isObject(body['status']) && body['status']['name'] === 'Closed' && !has(body, 'isActive')
        ? { ...body, isActive: false }
        : body,
    ),
  },
  {
    id: 'closed-task-refused',
    class: 'update',
    what: 'a task that is closed takes no update but of its status',
    tells: /closed|Closed/,
    break: handling(async (honest, request, body) => {
      const { status } = await recordOf(honest, request)
      const closed = isObject(status) && status['statusCategory'] === 'closed'
      return closed && !has(body, 'status') && Object.keys(body).length > 0
        ? json({ errors: [{ msg: 'Task is closed', code: 400 }] }, 400)
        : honest(request)
    }),
  },
  {
    id: 'stage-stays',
    class: 'update',
    what: 'a status without a stage keeps that of the former status',
    tells: /unresolved|stage|status/,
    break: keeping((body, { status }) =>
      isObject(body['status']) &&
      !has(body['status'], 'statusCategory') &&
      isObject(status) &&
      status['statusCategory']
        ? { ...body, status: { ...body['status'], statusCategory: status['statusCategory'] } }
        : body,
    ),
  },
  {
    id: 'type-stays-beside-status',
    class: 'update',
    what: 'assigneeType does not follow when status is sent too',
    tells: /assigneeType/,
    break: keeping((body, { assigneeType = 'unassigned' }) =>
      has(body, 'status') && !has(body, 'assigneeType') && (has(body, 'currAssignee') || has(body, 'queues'))
        ? { ...body, assigneeType }
        : body,
    ),
  },
  {
    id: 'search-trimmed',
    class: 'filter',
    what: 'blanks at the ends of searchText are cut off',
    tells: /searchText/,
    break: asking((body) =>
      typeof body['searchText'] === 'string' ? { ...body, searchText: body['searchText'].trim() } : body,
    ),
  },
  {
    id: 'name-by-units',
    class: 'sort',
    what: 'names are ordered by units of UTF-16',
    tells: /sortBy.*name/,
    break: ordered('name', (a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0)),
  },
  {
    id: 'name-by-language',
    class: 'sort',
    what: 'names are ordered as a dictionary does',
    tells: /sortBy.*name/,
    break: ordered('name', (a, b) => new Intl.Collator('en').compare(nameOf(a), nameOf(b))),
  },
  {
    id: 'order-by-first-updated-at',
    class: 'sort',
    what: 'tasks are ordered by the updatedAt that they had first',
    tells: /sortBy|updatedAt/,
    break: (honest) => {
      const first = new Map<string, string>()
      const momentOf = (task: JsonObject) => first.get(textOf(task['_id'])) ?? textOf(task['updatedAt'] ?? '')
      const host = ordered('updatedAt', (a, b) =>
        momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0,
      )(honest)
      return async (request) => {
        const { operation } = await callOf(request)
        const response = await host(request)
        const page = operation === 'getTasks' ? objectOf(await response.clone().text()) : undefined
        for (const { _id, updatedAt } of listOf(page?.['results'])) {
          const id = textOf(_id)
          if (updatedAt !== undefined && !first.has(id)) first.set(id, textOf(updatedAt))
        }
        return response
      }
    },
  },
  {
    id: 'later-pages-stale',
    class: 'pagination',
    what: 'pages after the first are served again as they were two seconds ago',
    tells: /stale/,
    break: (honest) => {
      const kept = new Map<string, { at: number; text: string }>()
      return async (request) => {
        const { operation, body = {}, text } = await callOf(request)
        const response = await honest(request)
        if (operation !== 'getTasks' || response.status !== 200 || !(Number(body['skip']) > 0))
          return response
        const known = kept.get(text)
        if (known && Date.now() - known.at < 2000) return replaced(response, known.text)
        kept.set(text, { at: Date.now(), text: await response.clone().text() })
        return response
      }
    },
  },
  {
    id: 'large-pages-with-all-columns',
    class: 'filter',
    what: 'selectedColumns is ignored on pages of more than a hundred tasks',
    tells: /selectedColumns/,
    break: asking((body) => (Number(body['limit']) > 100 ? without(body, 'selectedColumns') : body)),
  },
  {
    id: 'key-missing-when-nothing-found',
    class: 'shape',
    what: 'totalPages is missing when nothing is found',
    tells: /totalPages/,
    break: answering('getTasks', (page) => (page['totalResults'] === 0 ? without(page, 'totalPages') : page)),
  },
]
