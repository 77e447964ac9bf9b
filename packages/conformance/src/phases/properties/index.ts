import type { Check } from '../../check/check.ts'
import { acceptanceChecks } from './acceptance-checks.ts'
import { hostileChecks } from './hostile-checks.ts'
import { parameterChecks } from './parameter-checks.ts'
import { protocolChecks } from './protocol-checks.ts'
import { refusalChecks } from './refusal-checks.ts'
import { refusedTogetherChecks } from './refused-together.ts'
import { textChecks } from './text-checks.ts'

/** Checks that follow from the schemas alone: what is valid is accepted, what is not is refused as documented. */
export function propertyChecks(): Check[] {
  return [
    ...acceptanceChecks(),
    ...refusalChecks(),
    ...refusedTogetherChecks(),
    ...parameterChecks(),
    ...protocolChecks(),
    ...hostileChecks(),
    ...textChecks(),
  ]
}
