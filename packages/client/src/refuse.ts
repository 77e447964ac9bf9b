import { ValidationError } from './errors/validation-error.ts'

/**
 * Makes the error for a value that cannot be used: a TypeError for an option of a client,
 * a ValidationError for what is given to a call.
 *
 * @param what - what is wrong.
 * @param key - name of the value.
 */
export type Refuse = (what: string, key: string) => Error

/** Refuses what is given to a call, of which nothing was sent yet. */
export function refuseFor(operation: string): Refuse {
  return (what, key) => new ValidationError(what, { operation, attempts: 0 }, [key])
}
