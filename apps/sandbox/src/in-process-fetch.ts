/**
 * A `fetch` that asks an application in this process. Like the global one it rejects as soon as the caller aborts,
 * however long the application takes.
 */
export function inProcessFetch(serve: (request: Request) => Promise<Response>): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { signal } = request
    signal.throwIfAborted()
    const listening = new AbortController()
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { signal: listening.signal })
    })
    try {
      return await Promise.race([serve(request), aborted])
    } finally {
      listening.abort()
    }
  }
}
