import { createTasksClient } from '@case-management/client'
import { examples } from '@case-management/contract/examples'
import { describe, expect, it } from 'vitest'
import { taskHandler, taskHandlers } from '../src/index.ts'
import { intercept, streamId } from './support/task-server.ts'

const page = examples.getTasks.responses[200].empty
const options = { allowInsecureHost: true, getTasks: { body: page } }

function clientOf(host: string) {
  return createTasksClient({
    host,
    allowInsecureHost: true,
    accountId: 'a1',
    streamId,
    auth: 'any-token',
    retries: 0,
  })
}

describe.each([
  [
    'platform.kore.ai',
    'https://platform.kore.ai',
    'https://platform.kore.ai:443',
    'HTTPS://Platform.Kore.AI.:443/',
  ],
  ['platform.kore.ai:8443', 'https://platform.kore.ai:08443/'],
  ['bücher.example', 'https://xn--bcher-kva.example:443'],
  ['http://localhost', 'http://localhost:80', 'http://LOCALHOST.:80/'],
  ['http://127.0.0.1:4000', 'http://127.1:4000'],
  ['http://[::1]:4000', 'http://[0:0:0:0:0:0:0:1]:4000/'],
  ['[2001:db8::1]:8443', 'https://[2001:DB8:0::1]:8443'],
  ['http://sandbox:4000', 'http://sandbox.:4000/'],
  ['gateway.example.com/kore/v1', 'https://gateway.example.com/kore/v1//'],
  ['gateway.example.com/a(b)+c:d*/v.1', 'https://gateway.example.com:443/a(b)+c:d*/v.1/'],
])('the host %s', (...spellings) => {
  it.each(spellings)('is matched when the handlers are told %s', async (spelling) => {
    intercept(...taskHandlers({ ...options, host: spelling }))
    for (const asked of spellings) await expect(clientOf(asked).getTasks()).resolves.toEqual(page)
    await expect(clientOf(spellings[0]).updateTask('ti-1', {})).resolves.toBeDefined()
  })
})

it.each([
  'http://platform.kore.ai',
  'platform.kore.ai:8443',
  'kore.ai',
  'my.platform.kore.ai',
  'platform.kore.ai/gateway',
  'platformXkore.ai',
])('platform.kore.ai is another host than %s', async (asked) => {
  intercept(...taskHandlers({ ...options, host: 'platform.kore.ai' }))
  await expect(clientOf(asked).getTasks()).rejects.toMatchObject({ name: 'ConnectionError' })
})

it('a fetch of the application is matched by each spelling, too', async () => {
  intercept(...taskHandlers({ ...options, host: 'platform.kore.ai' }))
  const url = `https://Platform.KORE.ai:443/caseManagement/api/public/analytics/${streamId}/getTasks`
  const answer = await fetch(url, { method: 'POST', body: '{}' })
  expect(answer.status).toBe(200)
})

it('identifiers in the path are told decoded, whatever the host', async () => {
  const asked: string[] = []
  intercept(
    taskHandler('updateTask', undefined, {
      host: 'platform.kore.ai',
      onRequest: ({ params }) => asked.push(params.taskId),
    }),
  )
  await clientOf('platform.kore.ai').updateTask('ti-ä b%2F:', {})
  expect(asked).toEqual(['ti-ä b%2F:'])
})

it.each([
  ['a host', 'must be a name'],
  ['https://me:secret@platform.kore.ai', 'credentials'],
  ['http://sandbox:4000', 'allowInsecureHost'],
])('refuses the host %s as the client does', (host, told) => {
  expect(() => taskHandlers({ host })).toThrow(told)
  expect(() => taskHandler('getTasks', undefined, { host })).toThrow(told)
})
