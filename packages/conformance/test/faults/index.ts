import { accessFaults } from './access.ts'
import { changeFaults } from './changes.ts'
import { companyFaults } from './company.ts'
import { encodingFaults } from './encodings.ts'
import { exactnessFaults } from './exactness.ts'
import type { Fault } from './fault.ts'
import { filterFaults } from './filters.ts'
import { formFaults } from './forms.ts'
import { headerFaults } from './headers.ts'
import { misplacedIdFaults } from './misplaced-ids.ts'
import { nearlyFaults } from './nearly.ts'
import { paginationFaults } from './pagination.ts'
import { robustnessFaults } from './robustness.ts'
import { shapeFaults } from './shape.ts'
import { sortFaults } from './sorting.ts'
import { followingFaults } from './following.ts'
import { tokenFaults } from './tokens.ts'
import { tokenHeaderFaults } from './token-headers.ts'
import { tokenKeyFaults } from './token-keys.ts'
import { tokenPlaceFaults } from './token-places.ts'
import { unusualFaults } from './unusual.ts'
import { updateFaults } from './updates.ts'
import { validationFaults } from './validation.ts'
import { vanishingFaults } from './vanishing.ts'

/** Every seeded fault. They were written from the contract, and none from a check. */
export const faults: readonly Fault[] = [
  ...shapeFaults,
  ...paginationFaults,
  ...filterFaults,
  ...sortFaults,
  ...updateFaults,
  ...followingFaults,
  ...formFaults,
  ...accessFaults,
  ...validationFaults,
  ...robustnessFaults,
  ...headerFaults,
  ...encodingFaults,
  ...companyFaults,
  ...changeFaults,
  ...tokenFaults,
  ...unusualFaults,
  ...exactnessFaults,
  ...nearlyFaults,
  ...vanishingFaults,
  ...tokenPlaceFaults,
  ...misplacedIdFaults,
  ...tokenHeaderFaults,
  ...tokenKeyFaults,
]
