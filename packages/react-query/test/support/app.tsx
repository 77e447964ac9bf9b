import { createTasksClient, type ClientOptions } from '@case-management/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render, type RenderResult } from '@testing-library/react'
import type { HttpHandler } from 'msw'
import { setupServer } from 'msw/node'
import type { ReactElement } from 'react'
import { onTestFinished } from 'vitest'
import { TasksClientProvider } from '../../src/index.ts'

// Long enough for a machine under load; a test that passes does not wait for it.
configure({ asyncUtilTimeout: 120_000 })

/** Intercepts the requests of one test, and fails those that no handler answers. */
export function intercept(...handlers: HttpHandler[]): void {
  const server = setupServer(...handlers)
  server.listen({ onUnhandledFrame: 'error' })
  onTestFinished(() => server.close())
}

/** A client as an application has it. */
export function clientOf(options: Partial<ClientOptions> = {}) {
  return createTasksClient({
    host: 'platform.example',
    accountId: '6639f7bd58c97ffac03bxxxx',
    streamId: 'st-084d3c5e-376a-559f-9987-a012bb2bxxxx',
    auth: 'any-token',
    ...options,
  })
}

/** Renders a component as an application does: with a cache and a client around it. */
export function renderApp(
  component: ReactElement,
  client = clientOf(),
  queryClient = new QueryClient(),
): RenderResult & { queryClient: QueryClient } {
  const rendered = render(
    <QueryClientProvider client={queryClient}>
      <TasksClientProvider client={client}>{component}</TasksClientProvider>
    </QueryClientProvider>,
  )
  onTestFinished(() => {
    cleanup()
    queryClient.clear()
  })
  return { ...rendered, queryClient }
}
