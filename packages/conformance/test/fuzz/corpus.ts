import corpus from './corpus.json' with { type: 'json' }
import type { FuzzRequest } from './fuzz-request.ts'

/** Requests that a host once did not bear, and what it did then. */
export const rememberedRequests: { found: string; request: FuzzRequest }[] = corpus.map(
  ({ found, request }) => ({
    found,
    request: { ...request, leaves: request.leaves === 'end' ? 'end' : 'destroy' },
  }),
)
