import { createTasksClient, type ClientOptions, type TasksClient } from '@case-management/client'

export const accountId = '6639f7bd58c97ffac03b0001'
export const streamId = 'st-084d3c5e-376a-559f-9987-a012bb2b0001'

/** A client with a fixed token that neither waits nor repeats, unless a test asks for it. */
export function clientOf(host: string, options: Partial<ClientOptions> = {}): TasksClient {
  return createTasksClient({ host, accountId, streamId, auth: 'a-token', retries: 0, ...options })
}

/** What a rejected promise was rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('The call did not fail.')
    },
    (error: unknown) => error,
  )
}
