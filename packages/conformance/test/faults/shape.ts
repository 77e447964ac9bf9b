import { textOf, isObject } from '../../src/projection/json.ts'
import { answering, json, listOf, refusing, replaced, tasks, without, type Fault } from './fault.ts'

/** Answers of a wrong form. */
export const shapeFaults: readonly Fault[] = [
  {
    id: 'page-as-text',
    class: 'shape',
    wfc: 101,
    what: 'page is a text',
    tells: /\/page\b.*integer/,
    break: answering('getTasks', (page) => ({ ...page, page: textOf(page['page']) })),
  },
  {
    id: 'no-total-results',
    class: 'shape',
    wfc: 101,
    what: 'totalResults is left out',
    tells: /totalResults/,
    break: answering('getTasks', (page) => without(page, 'totalResults')),
  },
  {
    id: 'has-more-as-number',
    class: 'shape',
    wfc: 101,
    what: 'hasMore is 0 or 1',
    tells: /\/hasMore.*boolean/,
    break: answering('getTasks', (page) => ({ ...page, hasMore: page['hasMore'] ? 1 : 0 })),
  },
  {
    id: 'results-as-object',
    class: 'shape',
    wfc: 101,
    what: 'results is an object by id',
    tells: /\/results.*array/,
    break: answering('getTasks', (page) => ({
      ...page,
      results: Object.fromEntries(listOf(page['results']).map((task) => [textOf(task['_id']), task])),
    })),
  },
  {
    id: 'page-in-envelope',
    class: 'shape',
    wfc: 101,
    what: 'the page is wrapped in data',
    tells: /is missing/,
    break: answering('getTasks', (page) => ({ data: page })),
  },
  {
    id: 'task-in-envelope',
    class: 'shape',
    wfc: 101,
    what: 'the updated task is wrapped in task',
    tells: /is missing/,
    break: answering('updateTask', (task) => ({ task })),
  },
  {
    id: 'name-null',
    class: 'shape',
    wfc: 101,
    what: 'a name is null in a page',
    tells: /name.*string/,
    break: answering('getTasks', (page) => ({
      ...page,
      results: listOf(page['results']).map((task) => Object.assign(task, { name: null })),
    })),
  },
  {
    id: 'no-case-id',
    class: 'shape',
    wfc: 101,
    what: 'the answer to an update has no caseId',
    tells: /caseId/,
    break: answering('updateTask', (task) => without(task, 'caseId')),
  },
  {
    id: 'due-date-as-text',
    class: 'shape',
    wfc: 101,
    what: 'dueDate of a record is ISO text',
    tells: /dueDate.*(integer|null)/,
    break: tasks((task) => ({
      ...task,
      ...(typeof task['dueDate'] === 'number' && { dueDate: task['ETA'] ?? '' }),
    })),
  },
  {
    id: 'created-at-as-number',
    class: 'shape',
    wfc: 101,
    what: 'createdAt is a number',
    tells: /createdAt.*string/,
    break: tasks((task) => ({ ...task, createdAt: Date.parse(textOf(task['createdAt'])) })),
  },
  {
    id: 'moments-without-milliseconds',
    class: 'shape',
    wfc: 101,
    what: 'updatedAt has no milliseconds',
    tells: /updatedAt.*pattern/,
    break: tasks((task) => ({ ...task, updatedAt: textOf(task['updatedAt']).replace(/\.\d{3}Z/, 'Z') })),
  },
  {
    id: 'moments-with-offset',
    class: 'shape',
    wfc: 101,
    what: 'createdAt is in local time with an offset',
    tells: /createdAt.*pattern/,
    break: tasks((task) => ({ ...task, createdAt: textOf(task['createdAt']).replace('Z', '+00:00') })),
  },
  {
    id: 'eta-null',
    class: 'shape',
    wfc: 101,
    what: 'ETA is null when there is no due date',
    tells: /ETA.*string/,
    break: tasks((task) => ({ ...task, ETA: task['ETA'] === '' ? null : (task['ETA'] ?? '') })),
  },
  {
    id: 'status-as-text',
    class: 'shape',
    wfc: 101,
    what: 'status is only its name',
    tells: /status.*object/,
    break: tasks((task) => ({
      ...task,
      status: isObject(task['status']) ? (task['status']['name'] ?? '') : 'Open',
    })),
  },
  {
    id: 'priority-without-name',
    class: 'shape',
    wfc: 101,
    what: 'priority has no name',
    tells: /priority|name/,
    break: tasks((task) => ({
      ...task,
      ...(isObject(task['priority']) && { priority: without(task['priority'], 'name') }),
    })),
  },
  {
    id: 'id-without-prefix',
    class: 'shape',
    wfc: 101,
    what: 'the identifiers of cases have no prefix',
    tells: /caseId.*pattern/,
    break: tasks((task) => ({ ...task, caseId: textOf(task['caseId']).replace('ci-', '') })),
  },
  {
    id: 'tags-as-text',
    class: 'shape',
    wfc: 101,
    what: 'tags are one text with commas',
    tells: /tags.*array/,
    break: tasks((task) => ({ ...task, tags: textOf(task['tags']) })),
  },
  {
    id: 'error-with-message',
    class: 'shape',
    wfc: 101,
    what: 'errors of 412 have message in place of msg',
    tells: /msg/,
    break: refusing(412, (response) => replaced(response, { errors: [{ message: 'Bad', code: 412 }] })),
  },
  {
    id: 'error-flat',
    class: 'shape',
    wfc: 101,
    what: 'the body of 401 is a flat message',
    tells: /errors/,
    break: refusing(401, (response) => replaced(response, { status: 'Error', message: 'Unauthorized' })),
  },
  {
    id: 'error-empty',
    class: 'shape',
    wfc: 101,
    what: 'the body of 400 is empty',
    tells: /not JSON/,
    break: refusing(400, (response) => replaced(response, '')),
  },
  {
    id: 'error-empty-list',
    class: 'shape',
    wfc: 101,
    what: 'errors of 400 is an empty list',
    tells: /errors.*(1 item|fewer)/,
    break: refusing(400, (response) => replaced(response, { errors: [] })),
  },
  {
    id: 'error-html',
    class: 'shape',
    wfc: 101,
    what: '405 is answered with a page of HTML',
    tells: /405/,
    break: refusing(
      405,
      () =>
        new Response('<h1>Method Not Allowed</h1>', {
          status: 405,
          headers: { 'content-type': 'text/html', allow: 'POST' },
        }),
    ),
  },
  {
    id: 'empty-result-as-404',
    class: 'shape',
    wfc: 101,
    what: 'a search that finds nothing is answered with 404',
    tells: /404/,
    break: (honest) => answeringWith404(honest),
  },
]

function answeringWith404(honest: Parameters<Fault['break']>[0]): ReturnType<Fault['break']> {
  return async (request) => {
    const response = await honest(request)
    const text = await response.clone().text()
    return text.includes('"totalResults":0')
      ? json({ errors: [{ msg: 'Not found', code: 404 }] }, 404)
      : response
  }
}
