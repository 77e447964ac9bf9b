import { examples } from '@case-management/contract/examples'
import { demo } from '@case-management/sandbox'
import { expect, it } from 'vitest'
import type { ConsoleCall } from '../../console/call.ts'
import { checkAnswer, checkRequest } from '../../console/contract-check.ts'

const { accountId, streamId } = demo
const call: ConsoleCall = {
  operation: 'updateTask',
  host: 'platform.kore.ai',
  allowInsecureHost: false,
  token: 'a.b.c',
  accountId,
  streamId,
  taskId: 'ti-1',
  headers: {},
  body: '{}',
}
const answer = { status: 200, statusText: '', headers: [], text: '', duration: 0 }

it('finds nothing in a call that keeps the contract', async () => {
  expect(await checkRequest(call)).toEqual([])
})

it('names what is wrong with the path, the headers and the body', async () => {
  const wrong = { ...call, taskId: 'task 1', headers: { iId: 'x' }, body: '{"name": 1}' }
  expect((await checkRequest(wrong)).map((line) => line.split(' ')[0])).toEqual([
    '/path/taskId',
    '/headers/iId',
    '/name',
  ])
  expect(await checkRequest({ ...call, accountId: '' })).toEqual(['/headers/accountId is missing'])
  expect(await checkRequest({ ...call, token: ' ' })).toEqual(['/headers/auth is missing'])
  expect(await checkRequest({ ...call, body: '{' })).toEqual([expect.stringMatching(/^The body is not JSON/)])
})

it('holds an answer against what is documented for its status', async () => {
  const task = JSON.stringify(Object.values(examples.updateTask.responses[200])[0])
  expect(await checkAnswer('updateTask', { ...answer, text: task })).toEqual([])
  expect(await checkAnswer('updateTask', { ...answer, text: '{"name": 1}' })).toContain(
    '/name must be string',
  )
  expect(await checkAnswer('updateTask', { ...answer, status: 401, text: task })).toEqual([
    '/errors is missing',
  ])
  expect(await checkAnswer('updateTask', { ...answer, status: 418, text: '{}' })).toEqual([
    'The contract documents no answer 418 of updateTask.',
  ])
})
