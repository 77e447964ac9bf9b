import type { Exchange } from '../check/exchange.ts'

/**
 * Answers to searches that several checks may use, so that a budget is not spent on asking the same again.
 * They are forgotten after anything that may have changed a task. A check that asks the same twice is sent twice:
 * it wants to see whether the answers agree.
 */
export class SharedAnswers {
  readonly #answers = new Map<string, Exchange>()
  #written = false

  /** The answer to a request that was sent for another check. */
  find(request: Exchange['request'], asked: Set<string>): Exchange | undefined {
    const key = keyOf(request)
    if (key === undefined || this.#written || asked.has(key)) return undefined
    asked.add(key)
    return this.#answers.get(key)
  }

  /** Keeps an answer. */
  keep(exchange: Exchange): void {
    const key = keyOf(exchange.request)
    if (key === undefined) this.#written ||= !exchange.request.url.endsWith('/getTasks')
    else if (exchange.response && !this.#written) this.#answers.set(key, exchange)
  }

  /** Forgets everything when something was written since the last time, and it is put back now. */
  endStep(): void {
    if (this.#written) this.clear()
    this.#written = false
  }

  /** Forgets everything, because what is on the host may have changed. */
  clear(): void {
    this.#answers.clear()
  }
}

/** What tells searches apart that are sent with the token of the run; none for any other request. */
function keyOf({ method, url, headers, body, ownToken }: Exchange['request']): string | undefined {
  if (!url.endsWith('/getTasks') || ownToken !== true) return undefined
  const others = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'auth')
  return JSON.stringify([method, others, body])
}
