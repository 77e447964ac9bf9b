import type { Rule } from './rule.ts'

/** `dueDate` and `ETA` are two forms of one moment; `dueDate` wins when both are sent. */
export const dueDateRule: Rule = (draft, { dueDate, ETA }) => {
  if (dueDate === undefined && ETA === undefined) return
  const moment = dueDate === undefined ? momentOf(ETA) : dueDate
  if (moment === null) {
    delete draft.dueDate
    draft.ETA = ''
  } else {
    draft.dueDate = moment
    draft.ETA = new Date(moment).toISOString()
  }
}

function momentOf(eta: string | null | undefined): number | null {
  return eta ? Date.parse(eta) : null
}
