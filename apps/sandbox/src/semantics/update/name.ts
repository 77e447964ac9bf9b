import { foldCase } from '../../text/fold.ts'
import type { Rule } from './rule.ts'

/** `lname` follows `name`, unless the dialect stores the one that is sent. */
export const nameRule: Rule = (draft, { name, lname }) => {
  if (name !== undefined) {
    draft.name = name
    draft.lname = foldCase(name)
  }
  if (lname !== undefined) draft.lname = lname
}
