import { contractDialect, type QuestionId } from '@case-management/contract/questions'
import { managedKeys } from '../../model/update/update-case.ts'
import { sortNames } from '../../model/search/sort-names.ts'
import type { SomeAnswer } from '../../probe/finding.ts'
import { isObject, type Json } from '../../projection/json.ts'
import type { Constraint } from './constraints.ts'

/** A question of which some answers let through what the contract refuses, or have it refused in another way. */
export interface Loosening {
  id: QuestionId
  /** Which answers do. Default all but the contract's. */
  when?: (answer: SomeAnswer) => boolean
}

/** What looks like a date: a host that takes more forms may read it by a function that knows no lengths of months. */
const dateLike = /^\d{4}-\d\d-\d\d/
const dayAlone = /^\d{4}-\d\d-\d\d$/

/** What may let a value of a key of a search through that breaks the contract. */
const byKey: Readonly<Record<string, (value: Json) => Loosening[]>> = {
  limit: (value) => {
    if (value === 0) return [{ id: 'limit-zero' }]
    return Number.isInteger(value) && Number(value) > 0
      ? [{ id: 'largest-limit', when: upTo(Number(value)) }]
      : []
  },
  sortBy: (value) => {
    const names = typeof value === 'string' ? [value] : isObject(value) ? Object.keys(value) : []
    return [
      ...(names.length > 1 ? [{ id: 'sort-several-keys' as const }] : []),
      ...(names.some((name) => !sortNames.has(name)) ? [{ id: 'sort-unknown-key' as const }] : []),
    ]
  },
  startDate: ofDate,
  endDate: ofDate,
  dueDate: ofDate,
  ETAlist: (value) =>
    Array.isArray(value) && value.every((entry) => typeof entry === 'string')
      ? [{ id: 'eta-list-values' }]
      : [],
  customFields: (value) =>
    Array.isArray(value) && value.every(isObject) ? [{ id: 'custom-fields-form' }] : [],
}

const takesDays = ({ answer }: SomeAnswer) => answer === 'any-offset-or-day'

function ofDate(value: Json): Loosening[] {
  if (typeof value !== 'string' || !dateLike.test(value)) return []
  return [dayAlone.test(value) ? { id: 'date-forms', when: takesDays } : { id: 'date-forms' }]
}

/** Answers that refuse only more than a number. */
function upTo(number: number): (answer: SomeAnswer) => boolean {
  return ({ answer, value }) => answer !== 'refused' || Number(value) >= number
}

/** No host that can be used refuses a body of fewer bytes for its size. */
const smallestLimit = 1024

/** Answers that refuse a body for its size, and so in another way. */
function bySize(body: Json): Loosening[] {
  const bytes = bytesOf(JSON.stringify(body))
  const refuses = ({ answer, value }: SomeAnswer) => answer === 'refused' && Number(value) < bytes
  return bytes > smallestLimit ? [{ id: 'largest-body', when: refuses }] : []
}

/** Answers that take a body of so many bytes. */
export function takingSize(text: string): Loosening {
  return { id: 'largest-body', when: upTo(bytesOf(text)) }
}

/**
 * The questions of which another answer than the contract's may let a body through that breaks some constraints of a key.
 *
 * @param body - the body that breaks them, as far as it is known.
 */
export function loosening(constraints: readonly Constraint[], body: Json): Loosening[] {
  return [...constraints.flatMap((constraint) => ofConstraint(constraint, body)), ...bySize(body)]
}

/** The same for a body that breaks a constraint in each of several keys: it gets through when each of them does. */
export function looseningTogether(constraints: readonly Constraint[], body: Json): Loosening[] {
  const each = constraints.map((constraint) => ofConstraint(constraint, body))
  return [...(each.every((own) => own.length > 0) ? each.flat() : []), ...bySize(body)]
}

const longest = contractDialect['longest-list'].value ?? Infinity

function ofConstraint({ operation, path, keyword }: Constraint, body: Json): Loosening[] {
  const [key] = path
  if (key === undefined) return keyword === 'additionalProperties' ? [ofUnknownKey(operation)] : []
  const value = isObject(body) ? (body[key] ?? null) : null
  if (operation === 'updateTask') {
    return [
      // A key of the server that is refused is as good as unknown.
      ...(managedKeys.has(key)
        ? [{ id: 'update-server-keys' as const }, { id: 'unknown-update-key' as const }]
        : []),
      // A key that is `null` may count as not sent.
      ...(value === null ? [{ id: 'update-null' as const }] : []),
    ]
  }
  return [
    ...(byKey[key]?.(value) ?? []),
    ...(Array.isArray(value) && value.length > longest
      ? [{ id: 'longest-list' as const, when: upTo(value.length) }]
      : []),
  ]
}

/** The question that decides whether an operation takes keys that it does not know. */
export function ofUnknownKey(operation: Constraint['operation']): Loosening {
  return { id: operation === 'getTasks' ? 'unknown-search-key' : 'unknown-update-key' }
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
