/** What a scripted fetch does at one request. */
export type Step = { status?: number; headers?: Record<string, string>; body?: unknown } | Error

/** What passes for the answer of either operation. */
const anything = { _id: 'ti-1', results: [] }

/** A `fetch` that follows a script, the last step for ever, and keeps the requests it got. */
export interface ScriptedFetch {
  (request: Request): Promise<Response>
  requests: Request[]
}

/** Answers each request with the next step: an error is thrown, a body that is neither text nor stream is sent as JSON. */
export function scriptedFetch(...steps: [Step, ...Step[]]): ScriptedFetch {
  const requests: Request[] = []
  const fetch = async (request: Request) => {
    const step = steps[requests.length] ?? steps.at(-1) ?? steps[0]
    requests.push(request)
    if (step instanceof Error) throw step
    const { status = 200, headers = {}, body = anything } = step
    return typeof body === 'string' || body instanceof ReadableStream
      ? new Response(body, { status, headers })
      : Response.json(body, { status, headers })
  }
  return Object.assign(fetch, { requests })
}
