import { operations, security } from '@case-management/contract'
import { createSandbox, demo, mintToken } from '@case-management/sandbox'
import { expect, it } from 'vitest'
import { requestChecks } from '../../site/pictures/request-checks.ts'

it('a request with every fault gets the refusals of the picture one after the other as it is mended', async () => {
  const sandbox = await createSandbox({ tasks: 1 })
  const { path } = operations.updateTask
  let url = `http://localhost${path.replace('{streamId}', 'st-other').replace('{taskId}', 'ti-other')}`
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  const request: { method: string; headers: typeof headers; body: string } = {
    method: 'PUT',
    headers,
    body: '{',
  }
  const token = await mintToken({ ...demo, expiresIn: 60 })
  /** Mends one fault each, in the order of the picture. */
  const mendings = [
    () => (request.method = 'POST'),
    () => (headers[security.header] = token),
    () => (headers['accountId'] = demo.accountId),
    () => (url = url.replace('st-other', demo.streamId)),
    () => (request.body = '{"unknown": 1}'),
    () => (request.body = '{}'),
  ]
  const seen: string[] = []
  for (const mend of [() => {}, ...mendings]) {
    mend()
    seen.push(String((await sandbox.fetch(url, request)).status))
  }
  expect(seen).toHaveLength(requestChecks.length)
  for (const [index, { statuses }] of requestChecks.entries()) expect(statuses).toContain(seen[index])
})
