import type { Check, Need } from './check.ts'
import type { RunContext } from './run-context.ts'

/** What needs are held against. */
type Given = Pick<RunContext, 'target' | 'app' | 'inProcess'>

const reasons: Record<Need, { met: (given: Given) => boolean; reason: string }> = {
  behaviour: {
    met: ({ target }) => target.profile !== 'mock',
    reason: 'a stateless mock answers with examples, whatever is asked',
  },
  writes: {
    met: ({ target }) => target.writable,
    reason: 'writes to a task; allow it with --allow-writes and --task-id',
  },
  signing: {
    met: ({ app }) => app !== undefined,
    reason: 'needs a token of its own; give --app-id and --client-secret',
  },
  network: {
    met: ({ inProcess }) => !inProcess,
    reason: 'needs a network address, and the host is in this process',
  },
}

/** Why a check cannot be made here, if it cannot. */
export function unmetNeed(check: Check, given: Given): string | undefined {
  const unmet = check.needs.find((need) => !reasons[need].met(given))
  return unmet && reasons[unmet].reason
}
