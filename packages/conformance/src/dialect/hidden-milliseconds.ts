import type { Dialect } from '@case-management/contract/questions'
import { withMomentsAs } from '../projection/record-moments.ts'
import type { Law } from './law.ts'

/** Whether records of a host of a dialect leave out which part of a second a moment has. */
export function hidesMilliseconds(dialect: Dialect): boolean {
  return dialect['moment-form'].answer === 'seconds'
}

/** Whether records of the host may do so, as far as that is known. */
export function mayHideMilliseconds(law: Pick<Law, 'answersTo'>): boolean {
  return law.answersTo('moment-form').some(({ answer }) => answer === 'seconds')
}

/** A record with its moments cut to the second, where a host of a dialect shows no more of them. */
export function asFineAsShown<Held extends object>(record: Held, dialect: Dialect): Held {
  return hidesMilliseconds(dialect)
    ? withMomentsAs(record, (text) => text.replace(/\.\d{3}Z$/, '.000Z'))
    : record
}
