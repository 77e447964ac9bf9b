import type { Check } from './check/check.ts'
import { phases, type Phase } from './check/check-result.ts'
import { accessChecks } from './phases/access/index.ts'
import { lawChecks } from './phases/laws/index.ts'
import { workflowChecks } from './phases/workflows/index.ts'
import { propertyChecks } from './phases/properties/index.ts'

const made = new Map<Phase, Check[]>()

/** The checks of a phase. Questions and examples have none of their own: a probe and Dredd make them. */
export function checksOf(phase: Phase): Check[] {
  const known = made.get(phase) ?? makers[phase]()
  made.set(phase, known)
  return known
}

/** The check with an id; questions and examples have none. */
export function checkOf(id: string): Check | undefined {
  const phase = phases.find((name) => id.startsWith(`${name}/`))
  return phase && checksOf(phase).find((check) => check.id === id)
}

const makers: Record<Phase, () => Check[]> = {
  questions: () => [],
  examples: () => [],
  properties: propertyChecks,
  laws: lawChecks,
  access: accessChecks,
  workflows: workflowChecks,
}
