import { examples } from '@case-management/contract/examples'
import { expect, test } from 'vitest'
import { createTasksClient } from '@case-management/client'
import { accountId, streamId } from './helpers/client.ts'
import { scriptedFetch } from './helpers/scripted-fetch.ts'

const body = examples.getTasks.responses['200'].empty
const options = { accountId, streamId, auth: 'a-token' }

/** Where a call to this host goes, without the path of the operation. */
async function asked(host: string, allowInsecureHost?: boolean): Promise<string | undefined> {
  const fetch = scriptedFetch({ body })
  await createTasksClient({ ...options, host, fetch, allowInsecureHost }).getTasks()
  return fetch.requests[0]?.url.replace(/\/caseManagement.*/, '')
}

test.for([
  ['platform.kore.ai', 'https://platform.kore.ai'],
  ['https://Platform.kore.ai:443/', 'https://platform.kore.ai'],
  ['platform.kore.ai.', 'https://platform.kore.ai'],
  ['gateway.example.com/kore//', 'https://gateway.example.com/kore'],
  ['http://localhost:4000/', 'http://localhost:4000'],
  ['http://[::ffff:127.0.0.1]:4000', 'http://[::ffff:7f00:1]:4000'],
] as const)('the host %s is asked at %s', async ([host, url]) => {
  await expect(asked(host)).resolves.toBe(url)
})

test.for(['http://sandbox:4000', 'http://10.0.0.7:4000'])(
  'plain http to %s is for those who allow it',
  async (host) => {
    expect(() => createTasksClient({ ...options, host })).toThrow(
      new TypeError(`createTasksClient: host "${host}" must use https:, or http: with allowInsecureHost`),
    )
    await expect(asked(host, true)).resolves.toBe(host)
  },
)

test.for([
  ['a host', 'must be a name'],
  ['https://user:secret@platform.kore.ai', 'credentials'],
  ['platform.kore.ai?stage=1', 'query'],
  ['ftp://localhost', 'must use https'],
] as const)('the host "%s" is refused when the client is made, because it %s', ([host, reason]) => {
  const make = () => createTasksClient({ ...options, host, allowInsecureHost: true })
  expect(make).toThrow(reason)
  expect(make).toThrow(/^createTasksClient: (?!.*secret)/)
})
