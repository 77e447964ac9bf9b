import { createTasksClient } from '@case-management/client'

/** The client of the server and that of the browser, with the same account and stream. */
export function clientOf({ host, accountId, streamId, token }) {
  return createTasksClient({ host, accountId, streamId, auth: () => token })
}
