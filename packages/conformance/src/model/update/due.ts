import type { Dialect } from '@case-management/contract/questions'
import type { Json, JsonObject } from '../../projection/json.ts'
import { clearedForms } from './cleared.ts'
import type { Wanted } from './wanted.ts'
import type { UpdateCase } from './update-case.ts'

type Forms = readonly (Json | undefined)[]

/** When a task is due after an update. */
export function dueAfter(update: UpdateCase, sent: JsonObject): Wanted {
  const { dueDate, ETA } = sent
  if (dueDate === undefined && ETA === undefined) return new Map()
  if (dueDate === undefined) return afterEta(update, ETA)
  if (ETA === undefined) return afterDueDate(update, dueDate)
  const apart: Wanted = new Map([
    ['dueDate', dueForms(update, dueDate)],
    ['ETA', etaForms(ETA)],
  ])
  // What counts may set both; and where neither follows the other, the one that does not count may be kept as sent.
  const together = { ...update, dialect: followingDialect(update.dialect) }
  const { answer } = update.dialect['due-date-beside-eta']
  if (answer === 'each') return apart
  const [counts, other, value] =
    answer === 'eta' ? [afterEta, 'dueDate' as const, ETA] : [afterDueDate, 'ETA' as const, dueDate]
  const after = counts(update, value)
  if (update.dialect['due-date-and-eta'].answer === 'follow') return after
  return after.set(
    other,
    [after, counts(together, value), apart].flatMap((each) => each.get(other) ?? []),
  )
}

function followingDialect(dialect: Dialect): Dialect {
  return { ...dialect, 'due-date-and-eta': { answer: 'follow' } }
}

function afterDueDate(update: UpdateCase, dueDate: Json): Wanted {
  const follows = update.dialect['due-date-and-eta'].answer !== 'independent'
  const eta = typeof dueDate === 'number' ? new Date(dueDate).toISOString() : ''
  return new Map([
    ['dueDate', dueForms(update, dueDate)],
    ['ETA', follows ? [eta] : [update.before['ETA']]],
  ])
}

function afterEta(update: UpdateCase, eta: Json | undefined): Wanted {
  const follows = update.dialect['due-date-and-eta'].answer === 'follow'
  const due = typeof eta === 'string' && eta !== '' ? Date.parse(eta) : null
  return new Map([
    ['ETA', etaForms(eta)],
    ['dueDate', follows ? dueForms(update, due) : [update.before['dueDate']]],
  ])
}

function dueForms({ dialect }: UpdateCase, dueDate: Json): Forms {
  return dueDate === null ? clearedForms('dueDate', dialect) : [dueDate]
}

function etaForms(eta: Json | undefined): Forms {
  const moment = typeof eta === 'string' ? Date.parse(eta) : Number.NaN
  return [Number.isNaN(moment) ? (eta ?? '') : new Date(moment).toISOString()]
}
