import { isObject, textOf, type JsonObject } from '../../src/projection/json.ts'
import {
  answering,
  callOf,
  listOf,
  objectOf,
  replaced,
  tasks,
  updating,
  withBody,
  without,
  type Fault,
} from './fault.ts'
import { handling, recordOf } from './update-kit.ts'

/** Puts `updatedAt` of each task back to what it was, unless an update moves it. */
const movingOnly = (moves: (body: JsonObject) => boolean): Fault['break'] => {
  return (honest) => {
    const kept = new Map<string, string>()
    const host = tasks((task) => {
      const id = textOf(task['_id'])
      return kept.has(id) ? { ...task, updatedAt: kept.get(id) ?? '' } : task
    })(honest)
    return async (request) => {
      const { operation, body = {} } = await callOf(request)
      if (operation !== 'updateTask' || Object.keys(body).length === 0) return host(request)
      const id = request.url.slice(request.url.lastIndexOf('/') + 1)
      const before = textOf((await recordOf(honest, request))['updatedAt'])
      if (moves(body)) kept.delete(id)
      else if (!kept.has(id)) kept.set(id, before)
      return host(request)
    }
  }
}

const keysOf = (body: JsonObject) => Object.keys(body)

/** A text with the letters A to Z in lower case, and no others. */
const ascii = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Searches answered as they were before an update. */
const stale = (when: (body: JsonObject) => boolean): Fault['break'] => {
  return (honest) => {
    const first = new Map<string, string>()
    return async (request) => {
      const { operation, body = {}, text } = await callOf(request)
      const response = await honest(request)
      if (operation !== 'getTasks' || response.status !== 200 || !when(body)) return response
      const known = first.get(text)
      if (known === undefined) first.set(text, await response.clone().text())
      return known === undefined ? response : replaced(response, known)
    }
  }
}

/** Updates that are right for some keys and not for others, or not in company. */
export const changeFaults: readonly Fault[] = [
  {
    id: 'updated-at-moves-with-name-only',
    class: 'update',
    what: 'updatedAt moves only when the name is sent',
    tells: /updatedAt goes/,
    break: movingOnly((body) => 'name' in body),
  },
  {
    id: 'updated-at-stays-with-tags',
    class: 'update',
    what: 'updatedAt stays when only tags are sent',
    tells: /updatedAt goes/,
    break: movingOnly((body) => keysOf(body).join() !== 'tags'),
  },
  {
    id: 'updated-at-stays-when-cleared',
    class: 'update',
    what: 'updatedAt stays when a key is cleared with null',
    tells: /updatedAt goes/,
    break: movingOnly((body) => !Object.values(body).includes(null)),
  },
  {
    id: 'updated-at-goes-back',
    class: 'update',
    what: 'a change of the channel puts updatedAt an hour back',
    tells: /updatedAt goes/,
    break: answering('updateTask', (task, { body = {} }) =>
      'channel' in body
        ? { ...task, updatedAt: new Date(Date.parse(textOf(task['updatedAt'])) - 3_600_000).toISOString() }
        : task,
    ),
  },
  {
    id: 'second-key-dropped',
    class: 'update',
    what: 'of an update only the first key is kept',
    tells: /not kept/,
    break: updating((body) => without(body, ...keysOf(body).slice(1))),
  },
  {
    id: 'last-of-two-dropped',
    class: 'update',
    what: 'of an update of exactly two keys the second is lost',
    tells: /not kept/,
    break: updating((body) => (keysOf(body).length === 2 ? without(body, ...keysOf(body).slice(1)) : body)),
  },
  {
    id: 'many-keys-dropped',
    class: 'update',
    what: 'of an update only the first ten keys are kept',
    tells: /not kept/,
    break: updating((body) => without(body, ...keysOf(body).slice(10))),
  },
  {
    id: 'lost-beside-null',
    class: 'update',
    what: 'beside a key that is null the other keys are lost',
    tells: /not kept/,
    break: updating((body) => {
      const cleared = Object.entries(body).filter(([, value]) => value === null)
      return cleared.length > 0 ? Object.fromEntries(cleared) : body
    }),
  },
  {
    id: 'null-lost-beside-value',
    class: 'update',
    what: 'null beside other keys clears nothing',
    tells: /not kept/,
    break: updating((body) => {
      const values = Object.entries(body).filter(([, value]) => value !== null)
      return values.length > 0 ? Object.fromEntries(values) : body
    }),
  },
  ...(
    [
      ['desc', 'name'],
      ['priority', 'status'],
      ['dueDate', 'fields'],
      ['tags', 'channel'],
      ['userInfo', 'participants'],
      ['language', 'taskIds'],
      ['isActive', 'supportCustomTasks'],
    ] as const
  ).map(([lost, beside]): Fault => ({
    id: `${lost}-lost-beside-update-of-${beside}`,
    class: 'update',
    what: `an update of ${lost} is lost when ${beside} is sent too`,
    tells: new RegExp(`leaves ${lost} as`),
    break: updating((body) =>
      beside in body && lost in body && !hasBadKey(body) ? without(body, lost) : body,
    ),
  })),
  {
    id: 'tags-clear-desc',
    class: 'update',
    what: 'an update of tags clears the description',
    tells: /also changes desc/,
    break: updating((body) => ('tags' in body && !('desc' in body) ? { ...body, desc: null } : body)),
  },
  {
    id: 'rename-resets-priority',
    class: 'update',
    what: 'a rename puts the priority back to Medium when the language is sent too',
    tells: /also changes priority/,
    break: updating((body) =>
      'name' in body && 'language' in body && !('priority' in body)
        ? { ...body, priority: { name: 'Medium' } }
        : body,
    ),
  },
  {
    id: 'list-order-lost',
    class: 'update',
    what: 'tags are kept in the order of the alphabet',
    tells: /tags/,
    break: updating((body) =>
      Array.isArray(body['tags']) && body['tags'].every((tag) => typeof tag === 'string')
        ? { ...body, tags: body['tags'].toSorted() }
        : body,
    ),
  },
  {
    id: 'list-duplicates-lost',
    class: 'update',
    what: 'an entry that comes twice in convIds is kept once',
    tells: /convIds/,
    break: updating((body) =>
      Array.isArray(body['convIds']) && body['convIds'].length <= 100
        ? { ...body, convIds: [...new Set(body['convIds'])] }
        : body,
    ),
  },
  {
    id: 'second-entry-lost',
    class: 'update',
    what: 'of several participants only the first is kept',
    tells: /participants/,
    break: updating((body) =>
      Array.isArray(body['participants']) &&
      body['participants'].length <= 100 &&
      listOf(body['participants']).length > 1 &&
      !hasBadKey(body)
        ? { ...body, participants: body['participants'].slice(0, 1) }
        : body,
    ),
  },
  {
    id: 'user-merged',
    class: 'update',
    what: 'a new userInfo is merged into the old one',
    tells: /userInfo/,
    break: handling(async (honest, request, body) => {
      const before = await recordOf(honest, request)
      const merged =
        isObject(body['userInfo']) && isObject(before['userInfo'])
          ? { ...body, userInfo: { ...before['userInfo'], ...body['userInfo'] } }
          : body
      return honest(withBody(request, merged))
    }),
  },
  {
    id: 'lname-ascii-only',
    class: 'update',
    what: 'lname lower-cases only the letters A to Z',
    tells: /lname/,
    break: tasks((task) => ({
      ...task,
      lname: textOf(task['name']).replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()),
    })),
  },
  {
    id: 'search-ascii-only',
    class: 'filter',
    what: 'searchText ignores the case of the letters A to Z only',
    tells: /searchText/,
    break: answering('getTasks', (page, { body = {} }) => {
      const wanted = ascii(textOf(body['searchText'] ?? ''))
      const all = listOf(page['results'])
      const results = all.filter(({ name }) => ascii(textOf(name)).includes(wanted))
      return { ...page, results, totalResults: Number(page['totalResults']) - (all.length - results.length) }
    }),
  },
  ...(['queues', 'agents', 'status', 'channel'] as const).map((key): Fault => ({
    id: `${key}-ascii-only`,
    class: 'filter',
    what: `${key} ignores the case of the letters A to Z only`,
    tells: new RegExp(`found-again/${key}|filter ${key}|filters/${key}`),
    // The small letters of other scripts find nothing, as no record is asked to have them.
    break: (honest) => async (request) => {
      const { operation, body } = await callOf(request)
      const values = body?.[key]
      if (operation !== 'getTasks' || !body || !Array.isArray(values)) return honest(request)
      const other = values.map((value) =>
        typeof value === 'string' && /[à-ÿа-яżźł]/.test(value) ? `${value} as it is` : value,
      )
      return honest(withBody(request, { ...body, [key]: other }))
    },
  })),
  {
    id: 'stale-filtered-search',
    class: 'update',
    what: 'a search by status that was made before is answered as it was then',
    tells: /found|kept|leaves out|status/,
    break: stale((body) => 'status' in body),
  },
  {
    id: 'stale-sorted-search',
    class: 'sort',
    what: 'a search sorted by name is answered as it was when it was first made',
    tells: /order|name|changes/,
    break: stale(({ sortBy }) => JSON.stringify(sortBy ?? '').includes('name')),
  },
  {
    id: 'stale-total',
    class: 'pagination',
    what: 'totalResults of a search by priority is that of the first time',
    tells: /total/,
    break: (honest) => {
      const first = new Map<string, unknown>()
      return answering('getTasks', (page, { body = {} }) => {
        if (!('priority' in body)) return page
        const key = JSON.stringify(body['priority'])
        if (!first.has(key)) first.set(key, page['totalResults'])
        return { ...page, totalResults: Number(first.get(key)) }
      })(honest)
    },
  },
  {
    id: 'second-field-not-searched',
    class: 'filter',
    what: 'customFields looks only at the first field of a task',
    tells: /customFields/,
    break: answering('getTasks', (page, { body = {} }) => {
      const pairs = listOf(body['customFields'])
      if (pairs.length === 0) return page
      const all = listOf(page['results'])
      const results = all.filter(({ fields }) => {
        const [first] = listOf(fields)
        return pairs.some(({ lname }) => first?.['lname'] === lname)
      })
      return { ...page, results, totalResults: Number(page['totalResults']) - (all.length - results.length) }
    }),
  },
  {
    id: 'numbers-as-text',
    class: 'filter',
    what: 'customFields takes the text "5" for the number 5',
    tells: /customFields/,
    break: (honest) => async (request) => {
      const { operation, body } = await callOf(request)
      const pairs = listOf(body?.['customFields'])
      if (operation !== 'getTasks' || !body || pairs.length === 0) return honest(request)
      const both = pairs.flatMap((pair) =>
        /^\d+$/.test(textOf(pair['selectedValue']))
          ? [pair, { ...pair, selectedValue: Number(pair['selectedValue']) }]
          : [pair],
      )
      return honest(withBody(request, { ...body, customFields: both }))
    },
  },
  {
    id: 'no-stage-means-resolved',
    class: 'update',
    what: 'a task given a status that says no stage counts as resolved',
    tells: /unresolved/,
    break: answering('getTasks', (page, { body = {} }) => {
      if (body['unresolved'] !== true) return page
      const all = listOf(page['results'])
      const results = all.filter(({ status }) => isObject(status) && 'statusCategory' in status)
      return { ...page, results, totalResults: Number(page['totalResults']) - (all.length - results.length) }
    }),
  },
  {
    id: 'managed-key-drops-rest',
    class: 'update',
    what: 'beside refId the other keys of an update are lost',
    tells: /not kept/,
    break: updating((body) =>
      typeof body['refId'] === 'string' &&
      body['refId'].length <= 64 &&
      keysOf(body).length > 1 &&
      !hasBadKey(body)
        ? { refId: body['refId'] }
        : body,
    ),
  },
  {
    id: 'kept-in-the-list-only',
    class: 'update',
    what: 'a search by queue still shows the old name of a task',
    tells: /name|changes/,
    break: (honest) => {
      const names = new Map<string, unknown>()
      return answering('getTasks', (page, { body = {} }) => ({
        ...page,
        results: listOf(page['results']).map((task) => {
          const id = textOf(task['_id'])
          if (!names.has(id)) names.set(id, task['name'])
          return 'queues' in body ? { ...task, name: textOf(names.get(id)) } : task
        }),
      }))(honest)
    },
  },
  {
    id: 'answer-without-desc',
    class: 'update',
    what: 'the answer to an update has only the keys that were sent and the required ones',
    tells: /also changes|not kept|another/,
    break: handling(async (honest, request, body) => {
      const response = await honest(request)
      const task = objectOf(await response.clone().text()) ?? {}
      const kept = new Set(['_id', 'caseId', 'caseRefId', 'name', 'lname', 'updatedAt', ...keysOf(body)])
      return response.status === 200
        ? replaced(response, Object.fromEntries(Object.entries(task).filter(([key]) => kept.has(key))))
        : response
    }),
  },
]

/** Whether a body may break the schema: what is refused must stay refused. */
function hasBadKey(body: JsonObject): boolean {
  return JSON.stringify(body).includes('noSuch')
}
