// What a front end does in a browser: reads tasks, checks the answer against the contract, and shows how many came.
import { createTasksClient } from '@case-management/client'
import { validation } from '@case-management/client/validate'

const { host, accountId, streamId, token } = Object.fromEntries(new URLSearchParams(location.search))
const client = createTasksClient({
  host,
  accountId,
  streamId,
  auth: () => token,
  validate: validation('throw'),
})
client.getTasks({ limit: 5 }).then(
  ({ results }) => (document.title = `${results.length} tasks`),
  (error) => (document.title = `failed: ${error}`),
)
