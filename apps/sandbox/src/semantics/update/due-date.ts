import type { Rule } from './rule.ts'

/** `dueDate` and `ETA` are two forms of one moment, as far as the dialect ties them together. */
export const dueDateRule: Rule = (draft, update, dialect) => {
  const dueDate = update.dueDate
  const eta = update.ETA === undefined ? undefined : update.ETA ? Date.parse(update.ETA) : null
  if (dueDate === undefined && eta === undefined) return

  const setDueDate = (moment: number | null) => {
    if (moment !== null) draft.dueDate = moment
    else if (dialect['cleared-key'].answer === 'null') draft.dueDate = null
    else delete draft.dueDate
  }
  const setEta = (moment: number | null) => {
    draft.ETA = moment === null ? '' : new Date(moment).toISOString()
  }
  if (dueDate !== undefined && eta !== undefined) {
    const winner = dialect['due-date-beside-eta'].answer
    setDueDate(winner === 'eta' ? eta : dueDate)
    setEta(winner === 'due-date' ? dueDate : eta)
    return
  }
  const follows = dialect['due-date-and-eta'].answer
  if (dueDate !== undefined) {
    setDueDate(dueDate)
    if (follows !== 'independent') setEta(dueDate)
  } else if (eta !== undefined) {
    setEta(eta)
    if (follows === 'follow') setDueDate(eta)
  }
}
