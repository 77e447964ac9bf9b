import { tokenOf } from './token-of.ts'
import type { TokenSource } from './token-source.ts'

/** A token that the host refused. */
export interface RefusedToken {
  token: string
  /** When the attempt with it began, on the clock of `performance.now()`. */
  since: number
}

/** How the calls of a client get their tokens. */
export interface TokenKeeper {
  /** The token that the source gives; the newer one where that was refused before. */
  get(signal: AbortSignal): Promise<string>
  /**
   * Another token than the one that was refused: at once one that came since, or else the promise of a new one, for
   * which the source is asked once, whoever else was refused with the same.
   *
   * @param refused - the token, and when it was sent: a renewal that has failed since then is not tried again.
   * @param patience - milliseconds after which further calls do not wait for a renewal that has not ended.
   */
  renew(refused: RefusedToken, signal: AbortSignal, patience: number): string | Promise<string>
}

/** A token that is being asked for. */
interface Renewal {
  token: Promise<string>
  until: number
  /** Waits for the token until the signal ends that. When nobody waits any longer, the source is told. */
  join: (signal: AbortSignal) => Promise<string>
}

// Clients that share a source share its tokens: one that is renewed can end the one before.
const keepers = new WeakMap<TokenSource, TokenKeeper>()

/** The keeper of a source's tokens: one, however many clients have the source. */
export function keeperOf(source: TokenSource): TokenKeeper {
  const keeper = keepers.get(source) ?? makeKeeper(source)
  keepers.set(source, keeper)
  return keeper
}

function makeKeeper(source: TokenSource): TokenKeeper {
  let newest: string | undefined
  let replaced: string | undefined
  let renewal: Renewal | undefined
  let failed: { refused: string; at: number; token: Promise<string> } | undefined

  const renewed = async (refused: string, signal: AbortSignal) => {
    newest = tokenOf(await source({ renew: true, refused, signal }))
    replaced = refused
    return newest
  }
  const begin = (refused: string, patience: number): Renewal => {
    const controller = new AbortController()
    let waiting = 0
    const end = () => {
      if (renewal === begun) renewal = undefined
    }
    const leave = () => {
      waiting -= 1
      if (waiting > 0) return
      end()
      controller.abort()
    }
    const token = renewed(refused, controller.signal).finally(end)
    token.catch(() => {
      if (!controller.signal.aborted) failed = { refused, at: performance.now(), token }
    })
    const begun: Renewal = {
      token,
      until: performance.now() + patience,
      join(signal) {
        waiting += 1
        signal.addEventListener('abort', leave)
        return begun.token.finally(() => signal.removeEventListener('abort', leave))
      },
    }
    return begun
  }
  return {
    async get(signal) {
      const token = tokenOf(await source({ renew: false, signal }))
      // A cache of the source can be behind.
      newest = token === replaced ? (newest ?? token) : token
      return newest
    },
    renew({ token, since }, signal, patience) {
      if (renewal && performance.now() > renewal.until) renewal = undefined
      if (!renewal && newest !== undefined && newest !== token) return newest
      if (failed?.refused === token && since <= failed.at) return failed.token
      renewal ??= begin(token, patience)
      return renewal.join(signal)
    },
  }
}
