import type { QuestionId } from '@case-management/contract/questions'
import { managedKeys } from '../../model/update/update-case.ts'
import { isObject, type Json } from '../../projection/json.ts'
import type { Constraint } from './constraints.ts'

/** The questions of which another answer may let a value through that breaks a constraint of a key. */
const byKey: Readonly<Record<string, readonly QuestionId[]>> = {
  limit: ['limit-zero', 'largest-limit'],
  sortBy: ['sort-unknown-key', 'sort-several-keys'],
  searchText: ['empty-text'],
  startDate: ['date-forms'],
  endDate: ['date-forms'],
  dueDate: ['date-forms'],
  ETAlist: ['eta-list-values'],
  customFields: ['custom-fields-form', 'custom-fields-null'],
}

/** No host that can be used refuses a body of fewer bytes for its size. */
const smallestLimit = 1024

/**
 * The questions of which another answer than the contract's may let a body through that breaks some constraints.
 *
 * @param body - the body that breaks them, as far as it is known.
 */
export function loosening(constraints: readonly Constraint[], body: Json): QuestionId[] {
  const questions = constraints.flatMap(({ operation, path, keyword }): readonly QuestionId[] => {
    const [key] = path
    if (key === undefined) return operation === 'getTasks' ? ['unknown-search-key'] : ['unknown-update-key']
    if (operation === 'updateTask') {
      // A key of the server that is refused is as good as unknown.
      return managedKeys.has(key) ? ['update-server-keys', 'unknown-update-key'] : []
    }
    return [...(byKey[key] ?? []), ...(keyword === 'maxItems' ? (['longest-list'] as const) : [])]
  })
  // A key that is `null` may count as not sent.
  const isNull = isObject(body) && Object.values(body).includes(null)
  return [
    ...new Set([
      ...questions,
      ...(isNull ? (['update-null'] as const) : []),
      ...(JSON.stringify(body).length > smallestLimit ? (['largest-body'] as const) : []),
    ]),
  ]
}
