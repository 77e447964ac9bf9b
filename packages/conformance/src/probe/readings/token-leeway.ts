import { setTimeout as wait } from 'node:timers/promises'
import { isLoopback } from '@case-management/contract/http'
import type { AppCredentials } from '../../host/credentials.ts'
import { findBoundary, tell, tellNone, tellNothing, type Reader } from './reading.ts'
import { signedToken } from './tokens.ts'

const id = 'token-leeway'
/** No answer allows for more, in seconds. */
const most = 300
const usual = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300]

/** Asks how long a token is taken after it has run out. */
export async function readTokenLeeway(reader: Reader, app: AppCredentials): Promise<void> {
  const { clock, target, signal } = reader.asker.context
  /** Whether a token is taken that ran out so many seconds ago, less one: then the leeway is no shorter. */
  const ask = async (leeway: number) => {
    // In the first half of a second both sides have the same one.
    const part = clock.now() % 1000
    if (part > 500) await wait(1000 - part, undefined, { signal })
    const exp = Math.floor(clock.now() / 1000) - (leeway - 1)
    const seen = await reader.asker.ask('getTasks', {
      body: { limit: 1 },
      token: await signedToken(app, { exp }),
    })
    return { taken: seen.status === 200, seen }
  }
  const first = await ask(1)
  if (!first.taken && first.seen.status !== 401)
    return tellNone(reader, id, `a token that has run out is answered with ${first.seen.status}`, first.seen)
  if (!isLoopback(target.url) || (clock.difference() ?? 0) !== 0)
    return tellNothing(reader, id, 'the clocks of two machines are not known to the second', first.seen)
  if (!first.taken) return tell(reader, id, { answer: 'seconds', value: 0 }, first.seen)
  const longest = await ask(most + 1)
  if (longest.taken) return tellNone(reader, id, `a token is taken that ran out ${most} s ago`, longest.seen)
  const high = { value: most + 1, refusal: longest.seen }
  const { largest, refusal } = await findBoundary(ask, 1, high, { usual })
  return tell(reader, id, { answer: 'seconds', value: largest }, refusal)
}
