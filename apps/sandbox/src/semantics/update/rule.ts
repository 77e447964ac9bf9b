import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../model.ts'
import type { EffectiveUpdate } from './effective-update.ts'

/**
 * One rule of an update: it writes what the update means for some keys into a copy of the record.
 * A rule replaces values and never changes one in place, since the copy shares them with the record.
 */
export type Rule = (draft: Task, update: EffectiveUpdate, dialect: Dialect) => void
