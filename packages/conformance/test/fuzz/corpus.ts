import corpus from './corpus.json' with { type: 'json' }
import type { FuzzRequest } from './fuzz-request.ts'

/** Requests that a host once did not bear, and what it did then. A long body is kept as a short one and how many times it is sent. */
export const rememberedRequests: { found: string; request: FuzzRequest }[] = corpus.map(
  ({ found, request, times = 1 }) => ({
    found,
    request: {
      ...request,
      body: request.body.repeat(times),
      leaves: request.leaves === 'end' ? 'end' : 'destroy',
    },
  }),
)
