import { describe, expect, test } from 'vitest'
import { demoCredentials } from '../../src/config/credentials.ts'
import { demo, demoOther } from '../../src/demo.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { answered, documented } from '../support/error.ts'
import { call } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

async function twoTenants() {
  const sandbox = await sandboxWith([task({ _id: 'ti-mine', name: 'Mine' })])
  await sandbox.storage.insert(demoOther, [task({ _id: 'ti-theirs', name: 'Theirs' })])
  const asOther = {
    token: await mintToken(demoOther),
    streamId: demoOther.streamId,
    headers: { accountId: demoOther.accountId },
  }
  return { sandbox, asOther }
}

describe('accounts', () => {
  test('find only their own tasks', async () => {
    const { sandbox, asOther } = await twoTenants()
    const mine = await call(sandbox, 'getTasks')
    const theirs = await call(sandbox, 'getTasks', asOther)
    expect(await mine.json()).toMatchObject({ totalResults: 1, results: [{ _id: 'ti-mine' }] })
    expect(await theirs.json()).toMatchObject({ totalResults: 1, results: [{ _id: 'ti-theirs' }] })
  })

  test('cannot change another’s task, and cannot tell that it exists', async () => {
    const { sandbox, asOther } = await twoTenants()
    const there = await call(sandbox, 'updateTask', { taskId: 'ti-theirs', body: { name: 'Stolen' } })
    const nowhere = await call(sandbox, 'updateTask', { taskId: 'ti-nowhere', body: { name: 'Stolen' } })
    expect(await answered(there)).toEqual(documented('invalid-task-id'))
    expect(await answered(nowhere)).toEqual(documented('invalid-task-id'))
    expect(await (await call(sandbox, 'getTasks', asOther)).json()).toMatchObject({
      results: [{ name: 'Theirs' }],
    })
  })

  test('may hold tasks of the same id, and each changes its own', async () => {
    const { sandbox, asOther } = await twoTenants()
    await sandbox.storage.insert(demoOther, [task({ _id: 'ti-mine', name: 'Twin' })])
    await call(sandbox, 'updateTask', { taskId: 'ti-mine', body: { name: 'Changed' } })
    const theirs = await call(sandbox, 'getTasks', { ...asOther, body: { searchText: 'twin' } })
    expect(await theirs.json()).toMatchObject({ totalResults: 1 })
  })

  test('cannot move a task by naming another account in the body', async () => {
    const { sandbox, asOther } = await twoTenants()
    const body = { accountId: demoOther.accountId, iId: demoOther.streamId, name: 'Moved' }
    const answer = await call(sandbox, 'updateTask', { taskId: 'ti-mine', body })
    expect(await answer.json()).toMatchObject({ accountId: demo.accountId, iId: demo.streamId })
    expect(await (await call(sandbox, 'getTasks', asOther)).json()).toMatchObject({ totalResults: 1 })
  })
})

describe('a call for what is not the app’s own is refused', () => {
  test.each([
    ['another app’s account', { headers: { accountId: demoOther.accountId } }, 'invalid-account-id'],
    ['an account that nobody has', { headers: { accountId: 'nobody' } }, 'invalid-account-id'],
    ['another app’s stream', { streamId: demoOther.streamId }, 'invalid-stream-id'],
    ['a stream that nobody has', { streamId: 'st-nobody' }, 'invalid-stream-id'],
    ['a stream of no form', { streamId: '%00' }, 'invalid-stream-id'],
    ['a name of an object’s prototype', { headers: { accountId: 'constructor' } }, 'invalid-account-id'],
  ] as const)('%s', async (_what, options, error) => {
    expect(await answered(await call(await sandboxWith([]), 'getTasks', options))).toEqual(documented(error))
  })

  test('a stream of the app’s other account', async () => {
    const [first] = demoCredentials
    const accounts = [
      { accountId: demo.accountId, streams: [demo.streamId] },
      { accountId: 'second', streams: ['st-second'] },
    ]
    const credentials = first ? [{ ...first, accounts }] : []
    const response = await call(await sandboxWith([], { credentials }), 'getTasks', { streamId: 'st-second' })
    expect(await answered(response)).toEqual(documented('invalid-account-id'))
  })
})
