import type { Dialect } from '@case-management/contract/questions'
import type { Json } from '../../projection/json.ts'

/** How a record shows a key that was cleared. */
export function clearedForms(key: string, dialect: Dialect): (Json | undefined)[] {
  if (key === 'ETA') return ['']
  if (key === 'currAssignee') return [{}]
  return [dialect['cleared-key'].answer === 'null' ? null : undefined]
}
