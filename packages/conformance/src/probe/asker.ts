import type { OperationId } from '@case-management/contract'
import { parseBody } from '../check/answer.ts'
import { tellable, type Exchange } from '../check/exchange.ts'
import type { RunContext } from '../check/run-context.ts'
import { refusedUpdates } from '../check/refused-updates.ts'
import { isTask, inContractForm, type Task } from '../check/task.ts'
import { sendPatiently } from '../check/send-patiently.ts'
import { UnreachableError } from '../conformance-errors.ts'
import { buildRequest, type RequestChanges } from '../host/build-request.ts'
import type { SendOptions } from '../host/transport.ts'
import { isRefusal } from '../host/is-refusal.ts'
import { isObject, type JsonObject } from '../projection/json.ts'

/** Thrown when a part of the probe has used all the requests that it may send. */
export class BudgetSpent extends Error {
  override name = 'BudgetSpent'
}

/** An answer as the probe reads it: any host's, also one that breaks the contract's schemas. */
export interface Seen {
  status: number
  headers: Record<string, string>
  body: JsonObject
  /** The body as it came. */
  text: string
  /** Whether the host refused the request for what it says, and not for who sent it or how often. */
  refused: boolean
  /** The exchange, without secrets. */
  exchange: Exchange
}

/** A page of a search, of which as much is there as can be read. */
export interface PageSeen extends Seen {
  tasks: Task[]
  /** Whether no further task is found. */
  complete: boolean
}

/** Asks the host, counts what is sent and stops when there is no more to spend. */
export class Asker {
  readonly context: RunContext
  /** What every answer so far was. */
  readonly seen: Seen[] = []
  #left: number
  #sent = 0

  constructor(context: RunContext, budget: number) {
    this.context = context
    this.#left = budget
  }

  /** How many requests were sent. */
  get sent(): number {
    return this.#sent
  }

  /** How many requests may still be sent. */
  get left(): number {
    return this.#left
  }

  /** Lets so many more requests be sent, and no more than these. */
  allow(budget: number): void {
    this.#left = budget
  }

  /**
   * Sends one request.
   *
   * @throws BudgetSpent when none may be sent any more.
   * @throws UnreachableError when no answer comes.
   */
  async ask(
    operation: OperationId,
    changes: RequestChanges = {},
    { again = true, ...options }: SendOptions & { again?: boolean } = {},
  ): Promise<Seen> {
    const { context } = this
    context.signal?.throwIfAborted()
    if (context.rateLimited !== undefined) throw new BudgetSpent(context.rateLimited)
    if (this.#left <= 0) throw new BudgetSpent('the probe has sent as many requests as it may')
    this.#left--
    this.#sent++
    const request = buildRequest(operation, context.target, await context.token(), changes)
    const exchange = await sendPatiently(context, request, {
      send: (each) => context.transport.send(each, options),
      signal: context.signal,
      again,
      pastGateways: true,
    })
    const onlyReads = await refusedUpdates(context, operation, exchange)
    if (onlyReads !== undefined) throw new BudgetSpent(onlyReads)
    const { response } = exchange
    if (!response) {
      throw new UnreachableError(
        `No answer from ${context.target.url}: ${exchange.problem ?? 'no reason known'}.`,
      )
    }
    const { status, headers, body: text } = response
    const body = parseBody(text)
    const seen = {
      status,
      headers,
      text,
      body: isObject(body) ? body : {},
      refused: isRefusal(status),
      exchange: tellable(exchange, context.mask),
    }
    this.seen.push(seen)
    return seen
  }

  /** Searches. A page that is not there has no tasks and is not complete. */
  async search(filter: object, changes: RequestChanges = {}, options: SendOptions = {}): Promise<PageSeen> {
    const seen = await this.ask('getTasks', { body: filter, ...changes }, options)
    const { results, hasMore } = seen.body
    const records: readonly unknown[] = Array.isArray(results) ? results : []
    return {
      ...seen,
      tasks: seen.status === 200 ? records.filter(isTask).map(inContractForm) : [],
      complete: seen.status === 200 && Array.isArray(results) && hasMore === false,
    }
  }
}

/** A member of the body that is a number. */
export function numberIn({ body }: Seen, key: string): number | undefined {
  const value = body[key]
  return typeof value === 'number' ? value : undefined
}
