import type { Check } from '../../check/check.ts'
import { goodTokenChecks } from './good-token-checks.ts'
import { keysElsewhereChecks } from './keys-elsewhere.ts'
import { overrideChecks } from './override-checks.ts'
import { tenantChecks } from './tenant-checks.ts'
import { togetherChecks } from './together-checks.ts'
import { tokenChecks } from './token-checks.ts'

/** Who may call: every bad token, every foreign account and stream, on every operation. */
export function accessChecks(): Check[] {
  return [
    ...goodTokenChecks(),
    ...tokenChecks(),
    ...keysElsewhereChecks(),
    ...tenantChecks(),
    ...overrideChecks(),
    ...togetherChecks(),
  ]
}
