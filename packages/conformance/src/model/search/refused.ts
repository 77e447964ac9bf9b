import type { Dialect } from '@case-management/contract/questions'
import { propertiesOf, schemaNode } from '../../projection/schema-node.ts'
import type { SearchBody } from './search-case.ts'
import { sortNames } from './sort-names.ts'

const day = 86_400_000

/** The keys that the contract lets a search have. */
const knownKeys: ReadonlySet<string> = new Set(
  propertiesOf(schemaNode('#/components/schemas/TaskFilter')).map(([name]) => name),
)

/** Whether a host of a dialect refuses a search for another reason than what a filter asks for. */
export function isRefused(body: SearchBody, dialect: Dialect): boolean {
  return (
    isLimitRefused(body, dialect) ||
    isOrderRefused(body, dialect) ||
    isListTooLong(body, dialect) ||
    isWindowTooLong(body, dialect) ||
    (dialect['unknown-search-key'].answer === 'refused' &&
      Object.keys(body).some((key) => !knownKeys.has(key)))
  )
}

function isLimitRefused({ limit }: SearchBody, dialect: Dialect): boolean {
  if (limit === 0) return dialect['limit-zero'].answer === 'refused'
  const largest = dialect['largest-limit']
  return largest.answer === 'refused' && limit !== undefined && limit > largest.value
}

function isOrderRefused({ sortBy }: SearchBody, dialect: Dialect): boolean {
  if (sortBy === undefined) return false
  const names = typeof sortBy === 'string' ? [sortBy] : Object.keys(sortBy)
  if (names.length > 1 && dialect['sort-several-keys'].answer === 'refused') return true
  return dialect['sort-unknown-key'].answer === 'refused' && names.some((name) => !sortNames.has(name))
}

function isListTooLong(body: SearchBody, dialect: Dialect): boolean {
  const longest = dialect['longest-list']
  return (
    longest.answer === 'refused' &&
    Object.values(body).some((value) => Array.isArray(value) && value.length > longest.value)
  )
}

function isWindowTooLong({ startDate, endDate }: SearchBody, dialect: Dialect): boolean {
  const span = dialect['window-span']
  return (
    span.answer === 'refused' &&
    startDate !== undefined &&
    endDate !== undefined &&
    spanOf(Date.parse(endDate) - Date.parse(startDate), dialect) > span.value * day
  )
}

/** How long a window is; of one that ends before it starts, that of the window that it stands for. */
function spanOf(length: number, dialect: Dialect): number {
  return dialect['window-reversed'].answer === 'swapped' ? Math.abs(length) : length
}
