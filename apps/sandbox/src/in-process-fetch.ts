/**
 * A `fetch` that asks an application in this process. Like the global one it rejects as soon as the caller aborts,
 * however long the application takes.
 */
export function inProcessFetch(serve: (request: Request) => Promise<Response>): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { signal } = request
    signal.throwIfAborted()
    let abort: (() => void) | undefined
    const aborted = new Promise<never>((_resolve, reject) => {
      abort = () => reject(signal.reason)
      signal.addEventListener('abort', abort)
    })
    try {
      return await Promise.race([serve(request), aborted])
    } finally {
      if (abort) signal.removeEventListener('abort', abort)
    }
  }
}
