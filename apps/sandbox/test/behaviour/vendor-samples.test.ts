import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { demo } from '../../src/demo.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { readCurl } from '../support/curl.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

async function send(sample: string): Promise<Response> {
  const command = await readFile(new URL(`vendor-samples/${sample}.curl.txt`, import.meta.url), 'utf8')
  const { url, headers, body } = readCurl(command, {
    host: 'sandbox.example',
    streamId: demo.streamId,
    accountId: demo.accountId,
    taskId: 'ti-1',
    'jwt-code': await mintToken(demo),
  })
  const matching = task({
    priority: { name: 'Critical' },
    status: { name: 'In Progress' },
    createdAt: '2025-05-27T10:00:00.000Z',
  })
  const sandbox = await sandboxWith([matching])
  return await sandbox.fetch(url, { method: 'POST', headers, body })
}

test('the curl sample of Get Tasks finds the task that it describes', async () => {
  const response = await send('get-tasks')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ results: [{ _id: 'ti-1' }], limit: 50, totalResults: 1 })
})

test('the curl sample of Update a Task renames the task', async () => {
  const response = await send('update-task')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ _id: 'ti-1', name: 'Task Testing', lname: 'task testing' })
})
