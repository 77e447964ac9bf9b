import { expect, it } from 'vitest'
import { runConformance } from '../src/index.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'

it('says each status once with which a request should have been refused', async () => {
  const sandbox = await honestSandbox()
  const { checks } = await runConformance({
    target: sandboxTarget(),
    credentials: sandboxApp,
    strict: true,
    only: ['access/getTasks/'],
    seed: 1,
    fetch: async (input, init) => {
      const answer = await sandbox.fetch(new Request(input, init))
      return answer.ok ? answer : new Response(answer.body, { status: 421, headers: answer.headers })
    },
  })
  await sandbox.close()
  const listed = checks.flatMap(({ messages }) =>
    messages.flatMap((message) => / with 421, not ((?:\d{3} or )+\d{3})/.exec(message)?.[1] ?? []),
  )
  expect(listed.length).toBeGreaterThan(0)
  for (const statuses of listed)
    expect(new Set(statuses.split(' or ')).size).toBe(statuses.split(' or ').length)
})
