import { textOf, isObject } from '../../src/projection/json.ts'
import { asking, updating, without, type Fault } from './fault.ts'

/** Takes a bad search for a good one. */
const lenient = asking

/** Hosts that take bodies which break the schema. */
export const validationFaults: readonly Fault[] = [
  {
    id: 'unknown-key-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'unknown keys of a search are ignored',
    tells: /additionalProperties|noSuchKey/,
    break: lenient((body) => without(body, 'noSuchKey')),
  },
  {
    id: 'unknown-key-in-update-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'unknown keys of an update are ignored',
    tells: /additionalProperties|noSuchKey/,
    break: updating((body) => without(body, 'noSuchKey')),
  },
  {
    id: 'nested-unknown-key-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'unknown keys inside status are ignored',
    tells: /status.*additionalProperties/,
    break: updating((body) =>
      isObject(body['status']) ? { ...body, status: without(body['status'], 'noSuchKey') } : body,
    ),
  },
  {
    id: 'limit-zero-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a limit of 0 is accepted',
    tells: /limit.*minimum/,
    break: lenient((body) => ({ ...body, ...(body['limit'] === 0 && { limit: 50 }) })),
  },
  {
    id: 'huge-limit-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a limit above 1000 is accepted',
    tells: /limit.*maximum/,
    break: lenient((body) => ({ ...body, ...(Number(body['limit']) > 1000 && { limit: 1000 }) })),
  },
  {
    id: 'negative-skip-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a negative skip is taken for 0',
    tells: /skip.*minimum/,
    break: lenient((body) => ({ ...body, ...(Number(body['skip']) < 0 && { skip: 0 }) })),
  },
  {
    id: 'limit-coerced',
    class: 'robustness',
    wfc: 102,
    what: 'a limit that is a text is read as a number',
    tells: /limit.*type/,
    break: lenient((body) => ({
      ...body,
      ...(typeof body['limit'] === 'string' && { limit: Number(body['limit']) || 1 }),
    })),
  },
  {
    id: 'flag-coerced',
    class: 'robustness',
    wfc: 102,
    what: 'unassigned takes any value',
    tells: /unassigned.*type/,
    break: lenient((body) => ({
      ...body,
      ...('unassigned' in body && { unassigned: Boolean(body['unassigned']) }),
    })),
  },
  {
    id: 'null-filter-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a status of null is taken for no filter',
    tells: /status.*type/,
    break: lenient((body) => (body['status'] === null ? without(body, 'status') : body)),
  },
  {
    id: 'single-value-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a priority that is no list is taken for a list of one',
    tells: /priority.*type/,
    break: lenient((body) => ({
      ...body,
      ...(typeof body['priority'] === 'string' && { priority: [body['priority']] }),
    })),
  },
  {
    id: 'unknown-sort-field-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'an unknown field in sortBy is ignored',
    tells: /sortBy/,
    break: lenient((body) => (body['sortBy'] === 'noSuchChoice' ? without(body, 'sortBy') : body)),
  },
  {
    id: 'impossible-date-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'the 30th of February is accepted as a startDate',
    tells: /startDate.*format/,
    break: lenient((body) =>
      textOf(body['startDate']).startsWith('2025-02-30')
        ? { ...body, startDate: '2025-03-02T10:00:00.000Z' }
        : body,
    ),
  },
  {
    id: 'date-without-time-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a day without a time is accepted as an endDate',
    tells: /endDate.*pattern/,
    break: lenient((body) =>
      /^\d{4}-\d\d-\d\d$/.test(textOf(body['endDate']))
        ? { ...body, endDate: `${textOf(body['endDate'])}T00:00:00.000Z` }
        : body,
    ),
  },
  {
    id: 'long-search-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a searchText of any length is accepted',
    tells: /searchText.*maxLength/,
    break: lenient((body) => ({
      ...body,
      ...(typeof body['searchText'] === 'string' && { searchText: body['searchText'].slice(0, 256) }),
    })),
  },
  {
    id: 'unknown-bucket-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'an unknown bucket in ETAlist is ignored',
    tells: /ETAlist.*enum/,
    break: lenient((body) => ({
      ...body,
      ...(Array.isArray(body['ETAlist']) && {
        ETAlist: body['ETAlist'].filter((name) => name !== 'noSuchChoice'),
      }),
    })),
  },
  {
    id: 'empty-name-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'an empty name is accepted',
    tells: /name.*minLength/,
    break: updating((body) => (body['name'] === '' ? without(body, 'name') : body)),
  },
  {
    id: 'name-null-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'null is accepted for a name',
    tells: /name.*type/,
    break: updating((body) => (body['name'] === null ? without(body, 'name') : body)),
  },
  {
    id: 'due-date-text-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a dueDate that is a text is accepted in an update',
    tells: /dueDate.*type/,
    break: updating((body) => (typeof body['dueDate'] === 'string' ? without(body, 'dueDate') : body)),
  },
  {
    id: 'assignee-type-open',
    class: 'robustness',
    wfc: 102,
    what: 'any assigneeType is accepted',
    tells: /assigneeType.*enum/,
    break: updating((body) =>
      body['assigneeType'] === 'noSuchChoice' ? without(body, 'assigneeType') : body,
    ),
  },
  {
    id: 'status-without-name-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a status without a name is accepted',
    tells: /status.*required/,
    break: updating((body) =>
      isObject(body['status']) && Object.keys(body['status']).length === 0 ? without(body, 'status') : body,
    ),
  },
]
