import { createTasksClient, type TasksClient } from '@case-management/client'
import type { HttpHandler } from 'msw'
import { setupServer, type SetupServer } from 'msw/node'
import { onTestFinished } from 'vitest'

/** Intercepts the requests of one test, and fails those that no handler answers. */
export function intercept(...handlers: HttpHandler[]): SetupServer {
  const server = setupServer(...handlers)
  server.listen({ onUnhandledFrame: 'error' })
  onTestFinished(() => server.close())
  return server
}

export const streamId = 'st-084d3c5e-376a-559f-9987-a012bb2bxxxx'

/** A client as an application has it. */
export function clientOf(host = 'platform.example'): TasksClient {
  return createTasksClient({ host, accountId: '6639f7bd58c97ffac03bxxxx', streamId, auth: 'any-token' })
}
