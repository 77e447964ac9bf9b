import { operations, type OperationId } from '@case-management/contract'
import autocannon from 'autocannon'
import { createTaskGenerator } from '../src/data/index.ts'
import { demo } from '../src/demo.ts'
import { mintToken } from '../src/security/mint-token.ts'
import type { BenchHost } from './hosts.ts'

/** Calls of one operation that are sent in turn, over and over, by so many connections. */
export interface Load {
  operation: OperationId
  /** Body of the call with this number. */
  body: (index: number) => object
  connections: number
}

/** How a host did under a load. */
export interface Rate {
  callsPerSecond: number
  /** Microseconds of the host's processor time for one call. */
  processorMicroseconds: number | undefined
}

/** How many different calls are sent in turn: an odd number, so that no two calls in turn send one task the same. */
const differentCalls = 199
/** Tasks that updates go to. */
const updatedTasks = 100

const headers = {
  auth: await mintToken(demo),
  accountId: demo.accountId,
  'content-type': operations.getTasks.contentType,
}
const generator = createTaskGenerator({ scope: demo, tasks: updatedTasks, seed: 1, now: 0 })

/** The bytes that a host answers the first call of a load with. */
export async function answerTo(host: BenchHost, load: Load): Promise<Uint8Array> {
  const { path, ...request } = requestOf(load, 0)
  const response = await fetch(host.url + path, request)
  if (!response.ok) throw new Error(`${host.url} answers ${response.status}: ${await response.text()}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Puts a load on a host for some seconds. */
export async function rateOf(host: BenchHost, load: Load, seconds: number): Promise<Rate> {
  const before = host.processorSeconds()
  const result = await autocannon({
    url: host.url,
    connections: load.connections,
    duration: seconds,
    requests: Array.from({ length: differentCalls }, (_, index) => requestOf(load, index)),
  })
  const after = host.processorSeconds()
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${host.url} refused ${result.non2xx} calls of ${load.operation}, ${result.errors} broke`)
  }
  return {
    callsPerSecond: result.requests.total / result.duration,
    processorMicroseconds:
      before === undefined || after === undefined
        ? undefined
        : ((after - before) * 1e6) / result.requests.total,
  }
}

/** The call of a load with this number. */
export function requestOf({ operation, body }: Load, index: number) {
  return {
    method: operations[operation].method,
    path: operations[operation].path
      .replace('{streamId}', demo.streamId)
      .replace('{taskId}', generator.taskId(index % updatedTasks)),
    headers,
    body: JSON.stringify(body(index)),
  }
}
