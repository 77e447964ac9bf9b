import { security } from '@case-management/contract'
import { partsOf } from '../../src/phases/access/forge-token.ts'
import { isObject, textOf } from '../../src/projection/json.ts'
import { answering, callOf, listOf, objectOf, withBody, withHeaders, without, type Fault } from './fault.ts'
import { handling, recordOf } from './update-kit.ts'

/** Things that are right in the usual form of a request and wrong in another. */
export const unusualFaults: readonly Fault[] = [
  {
    id: 'my-tasks-of-nobody',
    class: 'filter',
    what: 'mytask finds every task for a token that names nobody',
    tells: /names nobody/,
    break: (honest) => async (request) => {
      const { operation, body } = await callOf(request)
      const subject = partsOf(request.headers.get(security.header) ?? '')?.claims['sub']
      return operation === 'getTasks' && body && subject === undefined
        ? honest(withBody(request, without(body, 'mytask', 'mycase')))
        : honest(request)
    },
  },
  {
    id: 'my-tasks-without-aid',
    class: 'filter',
    what: 'mycase does not look at the aId of the assignee',
    tells: /mycase/,
    break: (honest) => async (request) => {
      const subject = textOf(partsOf(request.headers.get(security.header) ?? '')?.claims['sub'] ?? '')
      return answering('getTasks', (page, { body = {} }) =>
        body['mycase'] === true && subject.startsWith('a-')
          ? { ...page, results: [], hasMore: false, totalPages: 0, totalResults: 0 }
          : page,
      )(honest)(request)
    },
  },
  {
    id: 'stream-taken-from-header',
    class: 'headers',
    what: 'the header iId decides over the stream of the path',
    tells: /iId/,
    break: (honest) => (request) => {
      const stream = request.headers.get('iid')
      return honest(
        stream === null ? request : new Request(request.url.replace(/st-[0-9A-Za-z-]+/, stream), request),
      )
    },
  },
  {
    id: 'optional-headers-refused-on-update',
    class: 'headers',
    what: 'an update with all optional headers is refused',
    tells: /updateTask.*(optional headers|answers 412)/,
    break: (honest) => async (request) => {
      const { operation } = await callOf(request)
      return honest(
        operation === 'updateTask' && request.headers.has('state') && request.headers.has('client-app')
          ? withHeaders(request, { 'x-timezone-offset': 'bad' })
          : request,
      )
    },
  },
  {
    id: 'task-found-by-beginning',
    class: 'update',
    wfc: 203,
    what: 'an update finds a task by the beginning of its id',
    tells: /nearly/,
    break: (honest) => {
      const known = new Set<string>()
      return async (request) => {
        const { operation } = await callOf(request)
        const id = request.url.slice(request.url.lastIndexOf('/') + 1)
        const whole = [...known].find((other) => other !== id && other.startsWith(id) && id.length > 20)
        const response = await honest(
          operation === 'updateTask' && whole !== undefined
            ? new Request(request.url.replace(id, whole), request)
            : request,
        )
        const page = operation === 'getTasks' ? objectOf(await response.clone().text()) : undefined
        for (const { _id } of listOf(page?.['results'])) known.add(textOf(_id))
        return response
      }
    },
  },
  {
    id: 'fields-merged-by-id',
    class: 'update',
    what: 'a field of the same identifier is merged into the old one',
    tells: /merged/,
    break: handling(async (honest, request, body) => {
      const old = listOf((await recordOf(honest, request))['fields'])
      const fields = Array.isArray(body['fields'])
        ? body['fields'].map((field) => {
            const known = isObject(field)
              ? old.find(({ _id }) => _id !== undefined && _id === field['_id'])
              : undefined
            return known && isObject(field) ? { ...known, ...field } : field
          })
        : undefined
      return honest(withBody(request, { ...body, ...(fields && { fields }) }))
    }),
  },
  {
    id: 'charset-refused',
    class: 'robustness',
    what: 'application/json;charset=UTF-8 is refused',
    tells: /charset/,
    break: (honest) => (request) =>
      honest(
        /charset/i.test(request.headers.get('content-type') ?? '')
          ? withHeaders(request, { 'content-type': 'text/plain' })
          : request,
      ),
  },
  {
    id: 'large-body-refused',
    class: 'robustness',
    what: 'bodies above half of the limit are refused',
    tells: /as large as the limit/,
    break: (honest) => async (request) =>
      (await request.clone().text()).length > 524_288
        ? honest(withBody(request, 'no JSON'))
        : honest(request),
  },
  {
    id: 'size-in-characters',
    class: 'robustness',
    wfc: 102,
    what: 'the size of a body is counted in characters and not in bytes',
    tells: /in bytes/,
    break: (honest) => async (request) => {
      const text = await request.clone().text()
      return text.length <= 1_048_576 && Buffer.byteLength(text) > 1_048_576
        ? honest(withBody(request, text.replaceAll(/[^ -~]/g, '')))
        : honest(request)
    },
  },
  {
    id: 'one-level-too-deep',
    class: 'robustness',
    wfc: 102,
    what: 'a body may be nested one level deeper than the contract says',
    tells: /one level too deep/,
    break: (honest) => async (request) => {
      const text = await request.clone().text()
      return /^\[{33}\]{33}$/.test(text) ? honest(withBody(request, text.slice(1, -1))) : honest(request)
    },
  },
]
