import { refusal } from '../http/refusal.ts'
import type { Scope } from '../model.ts'
import type { App } from './apps.ts'

/**
 * The account and stream of a call. Only what belongs to the app is looked at,
 * so another app's account answers exactly like one that does not exist.
 *
 * @throws Refusal 400 when account or stream is not the app's, or the account does not own the stream.
 */
export function authorise(app: App, accountId: string, streamId: string): Scope {
  const streams = app.accounts.get(accountId)
  if (!streams) throw refusal('invalid-account-id')
  if (streams.has(streamId)) return { accountId, streamId }
  const ofOtherAccount = [...app.accounts.values()].some((others) => others.has(streamId))
  throw refusal(ofOtherAccount ? 'invalid-account-id' : 'invalid-stream-id')
}
