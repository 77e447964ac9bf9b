import { operations, type OperationId } from '@case-management/contract'
import { filledIn, type ConsoleCall } from './call.ts'
import { headersOf } from './offered-headers.ts'

/** What a link to the console may hold of a call: no host, so that nobody is led to enter a token for another's. */
export type LinkedCall = Pick<ConsoleCall, 'operation'> &
  Partial<Pick<ConsoleCall, 'taskId' | 'headers' | 'body'>>

const ids = Object.values(operations).map(({ id }) => id)
const headerPrefix = 'header.'

/** The call that a fragment holds, as in `#updateTask` or `#getTasks?body={"limit":1}`; nothing for any other. */
export function callInFragment(fragment: string): LinkedCall | undefined {
  const [name, query = ''] = fragment.replace(/^#/, '').split('?')
  const operation = ids.find((id) => id === name)
  if (!operation) return undefined
  const values = new URLSearchParams(query)
  const [taskId, body] = [values.get('taskId'), values.get('body')]
  const headers = headersOf(operation).flatMap((header) => {
    const value = values.get(headerPrefix + header)
    return value === null ? [] : [[header, value]]
  })
  return {
    operation,
    ...(taskId !== null && { taskId }),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(body !== null && { body }),
  }
}

/** The address of the page with a call in its fragment, which no browser sends to any host. */
export function linkTo(call: Required<LinkedCall>, page: string): string {
  const { operation, taskId, headers, body } = call
  const values = new URLSearchParams(operation === 'updateTask' && taskId !== '' ? { taskId } : {})
  const sent = filledIn(headers)
  for (const name of headersOf(operation)) if (sent[name]) values.set(headerPrefix + name, sent[name])
  values.set('body', body)
  const url = new URL(page)
  url.hash = `${operation}?${values}`
  return url.href
}

/** Names the operation in the address, so that the page can be linked to. Nothing else is ever put there. */
export function putIntoAddress(id: OperationId): void {
  history.replaceState(null, '', `#${id}`)
}
