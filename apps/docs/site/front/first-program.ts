/** The client in six lines, for a reader who sees it for the first time. A test runs it against the sandbox. */
export const firstProgram = `import { createTasksClient } from '@case-management/client'

const auth = { appId, clientSecret }
const client = createTasksClient({ host, accountId, streamId, auth })
for await (const task of client.tasks({ status: ['Open'] })) {
  await client.updateTask(task._id, { priority: { name: 'High' } })
}`
