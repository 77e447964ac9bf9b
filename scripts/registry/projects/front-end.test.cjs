// What a front-end team tests with Jest, from CommonJS.
const { createTasksClient } = require('@case-management/client')

test('credentials sign a token in the page of jsdom, and what JSON cannot write is refused', async () => {
  expect(typeof document).toBe('object')
  const tokens = []
  const client = createTasksClient({
    host: 'platform.kore.ai',
    accountId: 'a1',
    streamId: 'st-1',
    auth: { appId: 'cs-1', clientSecret: 'a secret' },
    fetch: async (request) => {
      tokens.push(request.headers.get('auth'))
      return Response.json({ results: [] })
    },
  })
  await client.getTasks()
  await client.tasks({}, { readAhead: true, signal: new AbortController().signal }).toArray()
  expect(tokens).toEqual([expect.stringMatching(/^eyJ/), expect.stringMatching(/^eyJ/)])
  const update = client.updateTask('ti-1', { dueDate: Number.NaN })
  await expect(update).rejects.toMatchObject({ name: 'ValidationError', keys: ['/dueDate'] })
})
