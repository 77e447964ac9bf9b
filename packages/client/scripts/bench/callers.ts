import { operations, security, type paths } from '@case-management/contract'
import createClient from 'openapi-fetch'
import { createTasksClient } from '@case-management/client'

const accountId = '6639f7bd58c97ffac03b0001'
const streamId = 'st-084d3c5e-376a-559f-9987-a012bb2b0001'
const token = 'eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLTEifQ.c2lnbmF0dXJl'
const body = { skip: 0, limit: 50, unassigned: true, status: ['Open'] }

/** One call of each way to ask for a page, all with the same request and the parsed answer. */
export function callersOf(
  host: string,
): Record<'fetch' | 'openapi-fetch' | 'client', () => Promise<unknown>> {
  const { path } = operations.getTasks
  const header = { accountId, [security.header]: token }
  const openApi = createClient<paths>({ baseUrl: host })
  const client = createTasksClient({ host, accountId, streamId, auth: token })
  return {
    async fetch() {
      const url = host + path.replace('{streamId}', streamId)
      const headers = { ...header, 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
      return response.json()
    },
    async 'openapi-fetch'() {
      const { data } = await openApi.POST(path, { params: { path: { streamId }, header }, body })
      return data
    },
    client: () => client.getTasks(body),
  }
}
