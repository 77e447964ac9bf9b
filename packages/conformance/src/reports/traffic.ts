import { operations, type OperationId } from '@case-management/contract'
import { parseBody } from '../check/answer.ts'
import type { Exchange } from '../check/exchange.ts'
import { contractOperation } from '../projection/contract-document.ts'
import { operationIds } from '../projection/example-cases.ts'
import { isObject } from '../projection/json.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { propertiesOf, schemaNode } from '../projection/schema-node.ts'

/** A number of requests, and how they were answered. */
export interface Count {
  requests: number
  /** The number answered with each status. */
  answers: Map<string, number>
}

/** The requests that went to one operation, whatever their method. */
export interface OperationTraffic {
  all: Count
  /** Those that carried a header of the contract, by its lower-cased name. */
  headers: Map<string, Count>
  /** Those whose body was an object with a key of the contract. */
  keys: Map<string, Count>
}

/** Longer bodies are not looked into. */
const longestRead = 100_000

/** One request as it is counted. */
export interface SentRequest {
  /** The operation that it went to; absent for any other address. */
  operation?: OperationId
  /** The status of its answer; absent without one. */
  status?: string
  /** Its headers that the contract knows, by their lower-cased names. */
  headers: readonly string[]
  /** The keys of its body that the contract knows. */
  keys: readonly string[]
}

/** What was sent and how it was answered, as counts: they need no more memory when more is sent. */
export class Traffic {
  /** Number of requests, wherever they went. */
  requests = 0
  readonly #counted = operationIds().map((operation) => ({
    operation,
    path: pathOf(operation),
    traffic: noTraffic(operation),
  }))

  /**
   * @param before - what earlier parts of the run sent.
   */
  constructor(before: readonly SentRequest[] = []) {
    for (const sent of before) this.#count(sent)
  }

  /** Counts one, and tells what is counted of it. */
  note({ request, response }: Exchange): SentRequest {
    const found = this.#counted.find(({ path }) => path.test(request.url))
    const names = new Set(Object.keys(request.headers).map((each) => each.toLowerCase()))
    const sent = {
      ...(found && { operation: found.operation }),
      ...(response && { status: String(response.status) }),
      headers: [...names].filter((name) => found?.traffic.headers.has(name)),
      keys: keysOf(request.body).filter((key) => found?.traffic.keys.has(key)),
    }
    this.#count(sent)
    return sent
  }

  #count({ operation, status, headers, keys }: SentRequest): void {
    this.requests += 1
    const found = this.#counted.find((each) => each.operation === operation)
    if (!found) return
    const { traffic } = found
    add(traffic.all, status)
    for (const name of headers) add(traffic.headers.get(name), status)
    for (const key of keys) add(traffic.keys.get(key), status)
  }

  /** What went to an operation. */
  to(operation: OperationId): OperationTraffic {
    return this.#counted.find((each) => each.operation === operation)?.traffic ?? noTraffic(operation)
  }
}

function pathOf(operation: OperationId): RegExp {
  return new RegExp(`${operations[operation].path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}

function noTraffic(operation: OperationId): OperationTraffic {
  const headers = contractOperation(operation).parameters.filter((each) => each.in === 'header')
  const keys = propertiesOf(schemaNode(requestSchemaPointer(operation)))
  return {
    all: nothing(),
    headers: new Map(headers.map(({ name }) => [name.toLowerCase(), nothing()])),
    keys: new Map(keys.map(([key]) => [key, nothing()])),
  }
}

function nothing(): Count {
  return { requests: 0, answers: new Map() }
}

/** Counts a request; what the contract of now does not know is not counted. */
function add(count: Count | undefined, status: string | undefined): void {
  if (!count) return
  count.requests += 1
  if (status !== undefined) count.answers.set(status, (count.answers.get(status) ?? 0) + 1)
}

function keysOf(text: string): string[] {
  if (text.length > longestRead) return []
  const body = parseBody(text)
  return isObject(body) ? Object.keys(body) : []
}
