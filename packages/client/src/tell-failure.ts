import type { OperationId } from '@case-management/contract'
import { isMarked } from './errors/tasks-error.ts'
import type { Hooks } from './hooks.ts'

/** Reason to abort a request whose answer nobody waits for any more; that is no failure of a call. */
export const unwanted = Symbol('unwanted')

/** Tells the hooks what a call failed with; what a middleware or a hook threw of its own is left to the caller. */
export function tellFailure(hooks: readonly Hooks[], operation: OperationId, error: unknown): void {
  if (!isMarked(error) || error.cause === unwanted) return
  for (const hook of hooks) hook.onError?.({ operation, error })
}
