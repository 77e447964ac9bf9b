import { operations, security, type OperationId } from '@case-management/contract'
import { afterAll, beforeAll } from 'vitest'
import type { Listening } from '@case-management/serving'
import { startMock } from '../src/index.ts'

/** Identifiers of the vendor's pages. */
export const identifiers: Record<string, string> = {
  streamId: 'st-084d3c5e-376a-559f-9987-a012bb2bxxxx',
  taskId: 'ti-73acd32-0123-4114-9891-00a950aaxxxx',
  accountId: '6639f7bd58c97ffac03bxxxx',
}

/** Every operation of the contract by its id. */
export const operationIds = Object.values(operations).map(({ id }) => id)

/** A request that the contract accepts, but for what `call` is told to change. */
export interface CallChanges {
  method?: string
  path?: string
  /** `undefined` leaves a header out. */
  headers?: Record<string, string | undefined>
  body?: string | undefined
}

/** The mock of one test file. */
export interface UsedMock {
  url: () => string
  call: (id: OperationId, changes?: CallChanges) => Promise<Response>
}

/** Starts a mock for the tests of a file, and gives the function that calls it. */
export function useMock(): UsedMock {
  let mock: Listening
  beforeAll(async () => {
    mock = await startMock({ port: 0 })
  })
  afterAll(() => mock.close())
  return {
    url: () => mock.url,
    call: (id, { method = operations[id].method, path = pathOf(id), headers = {}, body = '{}' } = {}) => {
      const sent = Object.entries({
        [security.header]: 'token',
        accountId: identifiers['accountId'],
        'Content-Type': operations[id].contentType,
        ...headers,
      }).filter((header): header is [string, string] => header[1] !== undefined)
      const content = method === 'GET' || method === 'HEAD' || body === '' ? {} : { body }
      return fetch(mock.url + path, { method, headers: sent, ...content })
    },
  }
}

/** The path of an operation with the identifiers of the vendor's pages, or with others. */
export function pathOf(id: OperationId, changed: Record<string, string> = {}): string {
  const values = { ...identifiers, ...changed }
  return operations[id].path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name)
}
