import type { components } from '@case-management/contract'

/** A record as the contract has it. */
export type Task = components['schemas']['Task']
