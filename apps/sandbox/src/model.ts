import type { components } from '@case-management/contract'

type Schemas = components['schemas']

/** Body of a search: filters, order and page. */
export type TaskFilter = Schemas['TaskFilter']
/** Answer to a search. */
export type TaskPage = Schemas['TaskPage']
/** Body of an update. */
export type TaskUpdate = Schemas['TaskUpdate']
/** Form of every error. */
export type ErrorBody = Schemas['ErrorBody']
export type { Scope, Task } from './storage/task-storage.ts'
