import { SkipCheck } from '../check/signals.ts'
import { signingOf, type Signing, type TokenSent } from '../check/token-sent.ts'
import { unmetNeed } from '../check/unmet-need.ts'
import type { Check } from '../check/check.ts'
import { checkOf } from '../checks.ts'
import { UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { exampleCases, exampleId } from '../projection/example-cases.ts'
import { noSuchCheck } from './no-such-check.ts'
import type { Output } from './output.ts'
import { optionsOf } from './run.ts'
import type { RunFlags } from './run-options.ts'

/**
 * `conformance token`: prints the token that one check sends in place of that of the run, and sends nothing.
 * Where the check puts it into a header of its own, such as a cookie, it prints the whole value of that header.
 *
 * @param id - the check, as a report names it.
 * @returns the exit code.
 * @throws UsageError when there is no such check, it sends no token of its own, or what it is made from is missing.
 */
export async function token(id: string, flags: RunFlags, { print }: Output): Promise<number> {
  const check = checkOf(id)
  if (!check && !exampleCases().some((each) => exampleId(each) === id)) throw noSuchCheck(id)
  const { tokenSent } = check ?? {}
  if (!check || !tokenSent) throw new UsageError(`The check ${id} does not send its own token.`)
  const signing = signingOf(optionsOf(flags))
  const unmet = unmetNeed(check, { ...signing, inProcess: false })
  if (unmet !== undefined) throw new UsageError(cannotBeMade(check, unmet))
  const sent = await made(check, tokenSent, signing)
  const value = shownOf(sent)
  if (!value) throw new UsageError(`The check ${id} sends no token, or an empty one.`)
  print(value)
  return exitCodes.conforms
}

/** The token itself, or what holds it in place of its own header. */
function shownOf({ token: own, headers = {}, query = {}, text }: TokenSent): string | undefined {
  const inHeader = Object.entries(headers).find(([name]) => name.toLowerCase() !== 'content-type')
  return own || (inHeader?.[1] ?? Object.values(query)[0] ?? text)
}

async function made(
  check: Check,
  tokenSent: NonNullable<Check['tokenSent']>,
  signing: Signing,
): Promise<TokenSent> {
  try {
    return await tokenSent(signing)
  } catch (error) {
    if (error instanceof SkipCheck) throw new UsageError(cannotBeMade(check, error.message))
    throw error
  }
}

function cannotBeMade({ id }: Check, reason: string): string {
  return `The check ${id} cannot be made: ${reason}.`
}
