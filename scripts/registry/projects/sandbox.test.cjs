// What a team tests with Jest, from CommonJS: a client on a sandbox without a port.
const { createTasksClient } = require('@case-management/client')
const { createSandbox, demo } = require('@case-management/sandbox')

test('an update stays', async () => {
  const sandbox = await createSandbox({ tasks: 20, seed: 1 })
  const { accountId, streamId, appId, secret } = demo
  const auth = { appId, clientSecret: secret }
  const client = createTasksClient({
    host: 'platform.kore.ai',
    accountId,
    streamId,
    auth,
    fetch: sandbox.fetch,
  })
  const [task] = (await client.getTasks({ limit: 1 })).results
  await client.updateTask(task._id, { name: 'Read the meter' })
  expect((await client.getTasks({ searchText: 'Read the meter' })).totalResults).toBe(1)
  expect(sandbox.answers.violations).toBe(0)
  await sandbox.close()
})
