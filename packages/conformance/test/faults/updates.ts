import { textOf, isObject, type JsonObject } from '../../src/projection/json.ts'
import {
  answering,
  callOf,
  isRefusedAs,
  json,
  listOf,
  objectOf,
  refusing,
  replaced,
  tasks,
  updating,
  withBody,
  without,
  type Fault,
  type Host,
} from './fault.ts'
import { handling, recordOf } from './update-kit.ts'

/** Adds something to every update that changes something. */
const adding = (extra: JsonObject): Fault['break'] =>
  updating((body) => (Object.keys(body).length > 0 ? { ...extra, ...body } : body))

/** Updates that are not kept, or change too much. */
export const updateFaults: readonly Fault[] = [
  {
    id: 'not-kept',
    class: 'update',
    what: 'an update is answered and not kept',
    tells: /not kept|not found/,
    break: handling(async (honest, request, body) => {
      const before = await recordOf(honest, request)
      const response = await honest(request)
      const undo = Object.fromEntries(
        Object.keys(body).flatMap((key) => {
          const value =
            key === 'status' && isObject(before[key]) ? { name: before[key]['name'] ?? '' } : before[key]
          return value === undefined ? [] : [[key, value]]
        }),
      )
      if (response.status === 200) await honest(withBody(request, undo))
      return response
    }),
  },
  {
    id: 'stale-answer',
    class: 'update',
    what: 'an update is answered with the record before it',
    tells: /answer/,
    break: handling(async (honest, request) => {
      const before = await recordOf(honest, request)
      const response = await honest(request)
      return response.status === 200 ? replaced(response, before) : response
    }),
  },
  {
    id: 'echo-answer',
    class: 'update',
    wfc: 101,
    what: 'an update is answered with what was sent',
    tells: /required property|_id/,
    break: answering('updateTask', (_, { body }) => body ?? {}),
  },
  {
    id: 'wipes-tags',
    class: 'update',
    what: 'an update empties the tags when it does not send them',
    tells: /tags/,
    break: adding({ tags: [] }),
  },
  {
    id: 'wipes-desc',
    class: 'update',
    what: 'an update clears the description when it does not send it',
    tells: /desc/,
    break: adding({ desc: null }),
  },
  {
    id: 'wipes-due-date',
    class: 'update',
    what: 'an update of the name clears the due date',
    tells: /dueDate|ETA/,
    break: updating((body) =>
      'name' in body && !('dueDate' in body) && !('ETA' in body) ? { ...body, dueDate: null } : body,
    ),
  },
  {
    id: 'unassigns',
    class: 'update',
    what: 'an update of the status takes the assignee away',
    tells: /currAssignee|assigneeType/,
    break: updating((body) =>
      'status' in body && !('currAssignee' in body) ? { ...body, currAssignee: null } : body,
    ),
  },
  {
    id: 'lists-appended',
    class: 'update',
    what: 'tags are added to the old ones',
    tells: /tags/,
    break: handling(async (honest, request, body) => {
      const before = await recordOf(honest, request)
      const [old, now] = [before['tags'], body['tags']]
      return Array.isArray(old) &&
        Array.isArray(now) &&
        now.every((tag) => typeof tag === 'string' && tag.length < 256)
        ? honest(withBody(request, { ...body, tags: [...old, ...now].slice(0, 100) }))
        : honest(request)
    }),
  },
  {
    id: 'objects-merged',
    class: 'update',
    what: 'userInfo is merged with the old one',
    tells: /userInfo/,
    break: handling(async (honest, request, body) => {
      const before = await recordOf(honest, request)
      const [old, now] = [before['userInfo'], body['userInfo']]
      return isObject(old) && isObject(now) && !('noSuchKey' in now)
        ? honest(withBody(request, { ...body, userInfo: { ...old, ...now } }))
        : honest(request)
    }),
  },
  {
    id: 'null-ignored',
    class: 'update',
    what: 'null clears nothing',
    tells: /null/,
    break: updating((body) =>
      Object.fromEntries(
        Object.entries(body).filter(
          ([key, value]) =>
            value !== null ||
            !['desc', 'dueDate', 'ETA', 'priority', 'currAssignee', 'language'].includes(key),
        ),
      ),
    ),
  },
  {
    id: 'priority-null-ignored',
    class: 'update',
    what: 'null does not clear the priority',
    tells: /priority/,
    break: updating((body) => (body['priority'] === null ? without(body, 'priority') : body)),
  },
  {
    id: 'empty-list-ignored',
    class: 'update',
    what: 'an empty list empties nothing',
    tells: /empty list|empties|leaves tags as/,
    break: updating((body) =>
      Object.fromEntries(
        Object.entries(body).filter(([, value]) => !Array.isArray(value) || value.length > 0),
      ),
    ),
  },
  {
    id: 'empty-desc-clears',
    class: 'update',
    what: 'an empty description is taken for none',
    tells: /desc/,
    break: updating((body) => ({ ...body, ...(body['desc'] === '' && { desc: null }) })),
  },
  {
    id: 'assignee-type-stays',
    class: 'update',
    what: 'assigneeType does not follow the assignee',
    tells: /assigneeType|unassigned/,
    break: handling(async (honest, request, body) => {
      const { assigneeType = 'unassigned' } = await recordOf(honest, request)
      return 'currAssignee' in body && !('assigneeType' in body)
        ? honest(
            withBody(request, {
              ...body,
              assigneeType: assigneeType === 'unassigned' ? 'agent' : assigneeType,
            }),
          )
        : honest(request)
    }),
  },
  {
    id: 'unknown-task-accepted',
    class: 'update',
    wfc: 102,
    what: 'an update of an unknown task is answered with 200',
    tells: /unknown task/,
    break: refusing(400, async (response, { operation, body, request }) => {
      const text = await response.clone().text()
      if (operation !== 'updateTask' || !/task/i.test(text)) return response
      const id = request.url.slice(request.url.lastIndexOf('/') + 1)
      return json({ _id: id, caseId: 'ci-1', caseRefId: 'CS1', name: 'new', ...body })
    }),
  },
  {
    id: 'unknown-task-404',
    class: 'update',
    what: 'an unknown task is answered with 404',
    tells: /404/,
    break: refusing(400, async (response, { operation }) => {
      const text = await response.clone().text()
      return operation === 'updateTask' && /request id|task/i.test(text)
        ? replaced(response, text, 404)
        : response
    }),
  },
  {
    id: 'lost-update',
    class: 'update',
    what: 'of updates that arrive together the last one wins over the whole record',
    tells: /at once/,
    break: (honest) => {
      /** Tasks that are being updated, each as it was before the first of the updates that overlap. */
      const open = new Map<string, { updates: number; before: Promise<JsonObject> }>()
      return handling(async (next, request, body) => {
        const known = open.get(request.url) ?? { updates: 0, before: recordOf(next, request) }
        known.updates++
        open.set(request.url, known)
        try {
          const start = await known.before
          const keys = ['tags', 'channel', 'isActive', 'desc'].filter(
            (key) => !(key in body) && start[key] !== undefined,
          )
          const stale = Object.fromEntries(keys.map((key) => [key, start[key] ?? null]))
          return await next(withBody(request, Object.keys(body).length > 0 ? { ...stale, ...body } : body))
        } finally {
          if (--known.updates === 0) open.delete(request.url)
        }
      })(honest)
    },
  },
  {
    id: 'partly-applied',
    class: 'update',
    wfc: 104,
    what: 'a refused update keeps the keys that were right',
    tells: /refused update/,
    break: (honest, dialect) => async (request) => {
      const { operation, body } = await callOf(request)
      const response = await honest(request.clone())
      const isRefused = isRefusedAs(412, response, dialect)
      if (operation === 'updateTask' && isRefused && typeof body?.['name'] === 'string') {
        await honest(withBody(request, { name: body['name'] }))
      }
      return response
    },
  },
  {
    id: 'touches-neighbour',
    class: 'update',
    what: 'a rename also changes the tags of another task',
    tells: /changes .* of ti-|other task/,
    break: (honest) => async (request) => {
      const { operation, body } = await callOf(request)
      const response = await honest(request)
      const page =
        operation === 'updateTask' && body?.['name'] && response.status === 200
          ? await honest(
              new Request(request.url.replace(/updateTask.*/, 'getTasks'), {
                method: 'POST',
                headers: request.headers,
                body: '{"limit":3}',
              }),
            )
          : undefined
      const neighbour =
        page &&
        listOf(objectOf(await page.text())?.['results']).find(({ _id }) => !request.url.endsWith(textOf(_id)))
      if (neighbour) {
        await honest(
          new Request(request.url.replace(/ti-[^/]+$/, textOf(neighbour['_id'])), {
            method: 'POST',
            headers: request.headers,
            body: `{"tags":["${Date.now()}"]}`,
          }),
        )
      }
      return response
    },
  },
  {
    id: 'name-trimmed',
    class: 'update',
    what: 'text that is not ASCII is lost from names',
    tells: /other-scripts|emoji|name with|leaves name as/,
    break: updating((body) => ({
      ...body,
      ...(typeof body['name'] === 'string' &&
        body['name'].length > 0 && { name: body['name'].replaceAll(/\P{ASCII}/gu, '?') }),
    })),
  },
  {
    id: 'account-taken-from-body',
    class: 'update',
    wfc: 203,
    what: 'accountId in the body changes the account of the task',
    tells: /accountId/,
    break: (honest) => {
      const moved = new Map<string, string>()
      const observed: Host = async (request) => {
        const { operation, body } = await callOf(request)
        const response = await honest(request)
        if (
          operation === 'updateTask' &&
          response.status === 200 &&
          typeof body?.['accountId'] === 'string'
        ) {
          moved.set(request.url.slice(request.url.lastIndexOf('/') + 1), body['accountId'])
        }
        return response
      }
      return tasks((task) => ({
        ...task,
        accountId: moved.get(textOf(task['_id'])) ?? task['accountId'] ?? '',
      }))(observed)
    },
  },
  {
    id: 'status-not-kept',
    class: 'update',
    what: 'an update of the status is ignored',
    tells: /status/,
    break: updating((body) =>
      isObject(body['status']) && Object.keys(body).length > 0 ? withoutValid(body, 'status') : body,
    ),
  },
  {
    id: 'search-not-updated',
    class: 'update',
    what: 'a search by text still goes by the first name of a task',
    tells: /searchText|found/,
    break: (honest) => {
      const names = new Map<string, string>()
      return async (request) => {
        const { operation, body } = await callOf(request)
        const response = await honest(request)
        const text =
          operation === 'getTasks' && typeof body?.['searchText'] === 'string' ? body['searchText'] : ''
        if (operation !== 'getTasks' || response.status !== 200) return response
        const page = objectOf(await response.clone().text()) ?? {}
        for (const { _id, name } of listOf(page['results']))
          if (!names.has(textOf(_id))) names.set(textOf(_id), textOf(name))
        const results = listOf(page['results']).filter(({ _id }) =>
          names.get(textOf(_id))?.toLowerCase().includes(text.toLowerCase()),
        )
        const hidden = listOf(page['results']).length - results.length
        return replaced(response, { ...page, results, totalResults: Number(page['totalResults']) - hidden })
      }
    },
  },
]

/** A body without a key, as long as that key is well formed: a bad one is still refused. */
function withoutValid(body: JsonObject, key: string): JsonObject {
  const value = body[key]
  const good =
    isObject(value) &&
    typeof value['name'] === 'string' &&
    Object.keys(value).every((name) => ['name', 'statusCategory'].includes(name))
  return good ? without(body, key) : body
}
