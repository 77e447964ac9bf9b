import { expect } from 'vitest'
import { documentedErrors, type ErrorName } from '../../src/http/documented-errors.ts'

/** What a caller gets. */
export interface Answered {
  status: number
  body: unknown
}

/** Status and body of a response. */
export async function answered(response: Response): Promise<Answered> {
  const body: unknown = JSON.parse(await response.text())
  return { status: response.status, body }
}

/** The error that the contract documents under this name, word for word. */
export function documented(name: ErrorName): Answered {
  const found = Object.entries(documentedErrors.updateTask).find(([, byName]) => Object.hasOwn(byName, name))
  if (!found) throw new Error(`The contract has no error named ${name}.`)
  const [status, byName] = found
  return { status: Number(status), body: byName[name] }
}

/** An error of this status whose first message is this, or matches it. */
export function failure(status: number, message: string | RegExp): object {
  const msg: unknown = message instanceof RegExp ? expect.stringMatching(message) : message
  return { status, body: { errors: expect.arrayContaining([{ code: status, msg }]) } }
}
