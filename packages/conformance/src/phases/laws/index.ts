import type { Check } from '../../check/check.ts'
import { anySearchLaws } from './any-search-laws.ts'
import { anyUpdateLaws } from './any-update-laws.ts'
import { clearingLaws } from './clearing-laws.ts'
import { combinationLaws } from './combination-laws.ts'
import { dueLaws } from './due-laws.ts'
import { filterLaws } from './filter-laws.ts'
import { firstUpdateLaws } from './first-update-laws.ts'
import { followLaws } from './follow-laws.ts'
import { foundAgainLaws } from './found-again-laws.ts'
import { freshLaws } from './fresh-laws.ts'
import { headerLaws } from './header-laws.ts'
import { keptLaws } from './kept-laws.ts'
import { momentLaws } from './moment-laws.ts'
import { pageLaws } from './page-laws.ts'
import { recordLaws } from './record-laws.ts'
import { serverKeyLaws } from './server-key-laws.ts'
import { nameOrderLaws, sortLaws } from './sort-laws.ts'
import { subjectLaws } from './subject-laws.ts'
import { tellingLaws } from './telling-laws.ts'
import { updateKeyLaws } from './update-key-laws.ts'
import { updateLaws } from './update-laws.ts'

/** What the operations mean, learned from the records that the host itself returns. Reads come before writes. */
export function lawChecks(): Check[] {
  return [
    ...recordLaws(),
    ...pageLaws(),
    ...filterLaws(),
    ...sortLaws(),
    ...combinationLaws(),
    ...tellingLaws(),
    ...anySearchLaws(),
    ...subjectLaws(),
    ...firstUpdateLaws(),
    ...headerLaws(),
    ...freshLaws(),
    ...updateLaws(),
    ...serverKeyLaws(),
    ...keptLaws(),
    ...updateKeyLaws(),
    ...anyUpdateLaws(),
    ...clearingLaws(),
    ...followLaws(),
    ...momentLaws(),
    ...foundAgainLaws(),
    ...nameOrderLaws(),
    ...dueLaws(),
  ]
}
