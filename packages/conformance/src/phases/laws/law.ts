import type { OperationId } from '@case-management/contract'
import type { Basis } from '../../check/basis.ts'
import type { Check, Need } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { isWrite } from '../../host/is-write.ts'
import { narrow } from '../../laws/parts.ts'

/** What makes a law of an operation. */
export interface Law {
  /** Path below the phase and the operation. */
  id: string
  operation: OperationId
  name: string
  basis: Basis
  /** Needs beside those that follow from the operation. */
  needs?: readonly Need[]
  /** Whether it compares nothing but records of the tasks that it writes to, which others leave alone. Default `false`. */
  ownTasks?: boolean
  run: (session: CheckSession) => Promise<void>
}

/** A law as a check. A host that only answers with examples keeps no law. */
export function law({ id, operation, name, basis, needs = [], ownTasks = false, run }: Law): Check {
  return {
    id: `laws/${operation}/${id}`,
    phase: 'laws',
    operation,
    name,
    basis,
    needs: ['behaviour', ...(isWrite(operation) ? (['writes'] as const) : []), ...needs],
    readsOthers: !ownTasks,
    run: async (session) => {
      await narrow(session)
      await run(session)
    },
  }
}

/** Pointer to a property of a component schema. */
export function property(schema: 'TaskFilter' | 'TaskUpdate' | 'Task' | 'TaskPage', name: string): string {
  return `#/components/schemas/${schema}/properties/${name}`
}
