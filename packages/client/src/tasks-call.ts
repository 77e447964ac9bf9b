import type { AnswerHeaders } from './answer-headers.ts'

/**
 * The data of an answer, with everything that came with it.
 *
 * @example
 * ```ts
 * import type { TaskPage, WithResponse } from '@case-management/client'
 *
 * const traced = ({ requestId, attempts }: WithResponse<TaskPage>) => `${requestId}, ${attempts} sent`
 * console.log(traced(await client.getTasks({ limit: 1 }).withResponse()))
 * ```
 */
export interface WithResponse<Data> {
  /** What the call returns. */
  data: Data
  /** The answer as `fetch` returned it; its body has been read and is in `data`. */
  response: Response
  /** The headers that the contract documents. */
  headers: AnswerHeaders
  /** Identifier of the request, to quote when you contact support; undefined when the host sends none. */
  requestId: string | undefined
  /** Number of requests sent; 0 when a middleware answered itself. */
  attempts: number
}

/**
 * The promise of a call's data.
 *
 * @example
 * ```ts
 * const { data, requestId, attempts } = await client.getTasks({ limit: 1 }).withResponse()
 * console.log(data.totalResults, requestId, attempts)
 * ```
 */
export interface TasksCall<Data> extends Promise<Data> {
  /** The data together with the response, its headers, the request id and the number of attempts. */
  withResponse(): Promise<WithResponse<Data>>
}

/** Makes the promise of the data from the promise of everything. */
export function tasksCall<Data>(everything: Promise<WithResponse<Data>>): TasksCall<Data> {
  const data = everything.then((result) => result.data)
  return Object.assign(data, {
    withResponse() {
      // Whoever asks for everything handles its failure there; here it would count as unhandled.
      data.catch(() => undefined)
      return everything
    },
  })
}
