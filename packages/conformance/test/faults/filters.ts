import { textOf, isObject, type JsonObject } from '../../src/projection/json.ts'
import { answering, asking, filterKeys, listOf, withHeaders, without, type Fault } from './fault.ts'

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

/** Changes the values of one list filter. */
function values(key: string, change: (values: string[]) => string[]): Fault['break'] {
  return asking((body) => (texts(body[key]).length > 0 ? { ...body, [key]: change(texts(body[key])) } : body))
}

/** Leaves out tasks of a page after the host has found them, and corrects the total. */
function hiding(hides: (task: JsonObject, filter: JsonObject) => boolean): Fault['break'] {
  return answering('getTasks', (page, { body = {} }) => {
    const results = listOf(page['results']).filter((task) => !hides(task, body))
    const hidden = listOf(page['results']).length - results.length
    return { ...page, results, totalResults: Number(page['totalResults']) - hidden }
  })
}

/** Filters that do not filter, or filter something else. */
export const filterFaults: readonly Fault[] = [
  ...filterKeys.map((key): Fault => ({
    id: `${key}-ignored`,
    class: 'filter',
    what: `the filter ${key} is ignored`,
    tells: new RegExp(key),
    break: asking((body) => without(body, key)),
  })),
  {
    id: 'search-case-sensitive',
    class: 'filter',
    what: 'searchText minds upper and lower case',
    tells: /searchText/,
    break: hiding(
      (task, { searchText }) => typeof searchText === 'string' && !textOf(task['name']).includes(searchText),
    ),
  },
  {
    id: 'search-prefix-only',
    class: 'filter',
    what: 'searchText only matches the beginning of a name',
    tells: /searchText/,
    break: hiding(
      (task, { searchText }) =>
        typeof searchText === 'string' && !textOf(task['lname']).startsWith(searchText.toLowerCase()),
    ),
  },
  {
    id: 'search-wildcards',
    class: 'filter',
    wfc: 102,
    what: 'a percent sign in searchText matches anything',
    tells: /wildcards|searchText/,
    break: asking((body) => ({
      ...body,
      ...(typeof body['searchText'] === 'string' && {
        searchText: body['searchText'].replaceAll(/[%_]+/g, ''),
      }),
    })),
  },
  {
    id: 'status-exact-spelling',
    class: 'filter',
    what: 'status minds upper and lower case',
    tells: /filters\/status/,
    break: hiding(
      ({ status }, filter) =>
        texts(filter['status']).length > 0 &&
        isObject(status) &&
        !texts(filter['status']).includes(textOf(status['name'])),
    ),
  },
  {
    id: 'status-hyphen-unknown',
    class: 'filter',
    what: 'status does not take In-Progress for In Progress',
    tells: /filters\/status/,
    break: values('status', (names) => names.map((name) => (name.includes('-') ? 'nothing' : name))),
  },
  {
    id: 'status-by-category',
    class: 'filter',
    what: 'status also finds tasks whose stage has that name',
    tells: /status/,
    break: values('status', (names) =>
      names.some((name) => name.toLowerCase() === 'open') ? [...names, 'Waiting for Parts'] : names,
    ),
  },
  {
    id: 'priority-first-only',
    class: 'filter',
    what: 'only the first of several priorities counts',
    tells: /priority/,
    break: values('priority', (names) => names.slice(0, 1)),
  },
  {
    id: 'status-last-only',
    class: 'filter',
    what: 'only the last of several statuses counts',
    tells: /status/,
    break: values('status', (names) => names.slice(-1)),
  },
  {
    id: 'channel-without-source',
    class: 'filter',
    what: 'channel does not look at the source',
    tells: /channel/,
    break: hiding(
      ({ channel }, filter) =>
        texts(filter['channel']).length > 0 &&
        !texts(channel).some((name) =>
          texts(filter['channel']).some((wanted) => wanted.toLowerCase() === name),
        ),
    ),
  },
  {
    id: 'queues-by-name-only',
    class: 'filter',
    what: 'queues does not take identifiers',
    tells: /queues/,
    break: values('queues', (names) =>
      names.map((name) => (name.toLowerCase().startsWith('qu-') ? 'nothing' : name)),
    ),
  },
  {
    id: 'agents-by-id-only',
    class: 'filter',
    what: 'agents does not take names',
    tells: /agents/,
    break: values('agents', (names) => names.map((name) => (/^(u|a)-/i.test(name) ? name : 'nothing'))),
  },
  {
    id: 'agents-without-aid',
    class: 'filter',
    what: 'agents does not take the aId',
    tells: /agents/,
    break: values('agents', (names) => names.map((name) => (/^a-/i.test(name) ? 'nothing' : name))),
  },
  {
    id: 'unassigned-counts-queues',
    class: 'filter',
    what: 'unassigned also finds tasks in a queue that no agent has',
    tells: /unassigned/,
    break: (honest) => async (request) => {
      const text = await request.clone().text()
      if (!text.includes('"unassigned":true')) return honest(request)
      const all = asking((body) => without(body, 'unassigned'))(honest)
      return answering('getTasks', (page) => ({
        ...page,
        results: listOf(page['results']).filter(
          ({ currAssignee }) => isObject(currAssignee) && Object.keys(currAssignee).length === 0,
        ),
      }))(all)(request)
    },
  },
  {
    id: 'unresolved-hides-only-closed',
    class: 'filter',
    what: 'unresolved still finds tasks that are resolved',
    tells: /unresolved/,
    break: asking(({ unresolved, ...body }) => {
      const open = ['Open', 'In Progress', 'On Hold', 'Resolved', 'Waiting for Parts']
      return unresolved === true && texts(body['status']).length === 0
        ? { ...body, status: open }
        : { ...body, unresolved: unresolved ?? false }
    }),
  },
  {
    id: 'false-means-opposite',
    class: 'filter',
    what: 'unassigned false finds only tasks that are assigned',
    tells: /unassigned/,
    break: hiding(
      ({ assigneeType }, { unassigned }) => unassigned === false && assigneeType === 'unassigned',
    ),
  },
  {
    id: 'empty-list-finds-nothing',
    class: 'filter',
    what: 'an empty list of queues finds nothing',
    tells: /queues/,
    break: asking((body) =>
      Array.isArray(body['queues']) && body['queues'].length === 0 ? { ...body, queues: ['nothing'] } : body,
    ),
  },
  {
    id: 'start-exclusive',
    class: 'filter',
    what: 'startDate leaves out tasks created at that very moment',
    tells: /startDate/,
    break: hiding(
      ({ createdAt }, { startDate }) =>
        typeof startDate === 'string' && Date.parse(textOf(createdAt)) === Date.parse(startDate),
    ),
  },
  {
    id: 'end-exclusive',
    class: 'filter',
    what: 'endDate leaves out tasks created at that very moment',
    tells: /endDate/,
    break: hiding(
      ({ createdAt }, { endDate }) =>
        typeof endDate === 'string' && Date.parse(textOf(createdAt)) === Date.parse(endDate),
    ),
  },
  {
    id: 'dates-bound-updated-at',
    class: 'filter',
    what: 'endDate bounds updatedAt and not createdAt',
    tells: /endDate/,
    break: hiding(
      ({ updatedAt }, { endDate }) =>
        typeof endDate === 'string' && Date.parse(textOf(updatedAt)) > Date.parse(endDate),
    ),
  },
  {
    id: 'due-date-by-second',
    class: 'filter',
    what: 'dueDate finds whole minutes only',
    tells: /dueDate/,
    break: asking((body) => ({
      ...body,
      ...(typeof body['dueDate'] === 'string' && {
        dueDate: body['dueDate'].replace(/:\d\d(\.\d+)?Z/, ':00.000Z'),
      }),
    })),
  },
  {
    id: 'filters-combine-with-or',
    class: 'filter',
    what: 'of two filters only the first counts',
    tells: /filters/,
    break: asking((body) => {
      const [, ...others] = Object.keys(body).filter((key) => filterKeys.includes(key))
      return without(body, ...others)
    }),
  },
  {
    id: 'custom-fields-by-value-only',
    class: 'filter',
    what: 'customFields does not look at the name of the field',
    tells: /customFields/,
    break: asking((body) => ({
      ...body,
      ...(listOf(body['customFields']).length > 0 && {
        customFields: listOf(body['customFields']).flatMap(({ lname, selectedValue }) =>
          [lname, 'product line', 'region', 'colour of the door'].map((name) => ({
            lname: name ?? '',
            selectedValue: selectedValue ?? null,
          })),
        ),
      }),
    })),
  },
  {
    id: 'custom-fields-all',
    class: 'filter',
    what: 'of several custom fields only the first counts',
    tells: /customFields/,
    break: asking((body) => ({
      ...body,
      ...(listOf(body['customFields']).length > 0 && {
        customFields: listOf(body['customFields']).slice(0, 1),
      }),
    })),
  },
  {
    id: 'eta-today-is-upcoming',
    class: 'filter',
    what: 'upcoming also finds what is due today',
    tells: /ETAlist|upcoming/,
    break: asking((body) =>
      texts(body['ETAlist']).join() === 'upcoming' ? { ...body, ETAlist: ['upcoming', 'dueToday'] } : body,
    ),
  },
  {
    id: 'time-zone-ignored',
    class: 'filter',
    what: 'X-Timezone-Offset is ignored',
    tells: /X-Timezone-Offset/,
    break: (honest) => (request) => honest(withHeaders(request, { 'x-timezone-offset': null })),
  },
  {
    id: 'time-zone-sign',
    class: 'filter',
    what: 'X-Timezone-Offset is taken with the wrong sign',
    tells: /X-Timezone-Offset/,
    break: (honest) => (request) => {
      const offset = request.headers.get('x-timezone-offset')
      const turned = -Number(offset)
      return honest(
        offset !== null && /^-?\d+$/.test(offset) && Math.abs(turned) <= 720
          ? withHeaders(request, { 'x-timezone-offset': textOf(turned) })
          : request,
      )
    },
  },
  {
    id: 'columns-ignored',
    class: 'filter',
    what: 'selectedColumns is ignored',
    tells: /selectedColumns/,
    break: asking((body) => without(body, 'selectedColumns')),
  },
  {
    id: 'columns-without-required',
    class: 'filter',
    wfc: 101,
    what: 'selectedColumns leaves out the required keys',
    tells: /is missing|selectedColumns/,
    break: answering('getTasks', (page, { body = {} }) => ({
      ...page,
      results: listOf(page['results']).map((task) =>
        texts(body['selectedColumns']).length > 0
          ? Object.fromEntries(
              Object.entries(task).filter(([key]) => texts(body['selectedColumns']).includes(key)),
            )
          : task,
      ),
    })),
  },
  {
    id: 'unknown-value-means-all',
    class: 'filter',
    what: 'a status that no task has is taken for no filter',
    tells: /status/,
    break: (honest) => async (request) => {
      const text = await request.clone().text()
      const response = await honest(request)
      if (!text.includes('"status":[') || !(await response.clone().text()).includes('"totalResults":0'))
        return response
      return asking((body) => without(body, 'status'))(honest)(
        new Request(request.url, { method: 'POST', headers: request.headers, body: text }),
      )
    },
  },
]
