// What an editor shows of these is compared in hover.test.ts; nothing here runs.
import { isTasksError, type MiddlewareContext, type TasksClient } from '@case-management/client'

declare const client: TasksClient
declare const context: MiddlewareContext
declare const thrown: unknown

export const call = client.getTasks({ limit: 1 })
export const page = await call
export const { headers } = await call.withResponse()
export const [first] = page.results
export const status = first?.status
export const updated = client.updateTask('ti-1', {})
export const list = client.tasks()
export const all = list.toArray()
export const { raw } = client
export const { operation } = context
export const limited = isTasksError(thrown, 'RateLimitError') ? thrown : undefined
export const failed = isTasksError(thrown) ? thrown : undefined
