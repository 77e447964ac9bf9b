import { foldCase } from '../text/fold.ts'
import type { Rule } from './rule.ts'

/** `lname` follows `name`. */
export const nameRule: Rule = (draft, { name }) => {
  if (name === undefined) return
  draft.name = name
  draft.lname = foldCase(name)
}
