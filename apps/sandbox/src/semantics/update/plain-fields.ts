import type { Task } from '../../model.ts'
import type { EffectiveUpdate } from './effective-update.ts'
import type { Rule } from './rule.ts'

/** Keys that do more than replace a value. */
const special = [
  'name',
  'desc',
  'language',
  'caseTmp',
  'status',
  'priority',
  'dueDate',
  'ETA',
  'currAssignee',
  'queues',
  'assigneeType',
  'lname',
  'accountId',
  'iId',
  'lid',
] as const satisfies readonly (keyof EffectiveUpdate)[]

type PlainFields = Omit<EffectiveUpdate, (typeof special)[number]>

/** Keys without a rule of their own: the value replaces what the record has; `null` takes a text out of it. */
export const plainFieldsRule: Rule = (draft, update, dialect) => {
  Object.assign(draft, plainFields(update) satisfies Partial<Task>)
  const nullStays = dialect['cleared-key'].answer === 'null'
  for (const key of ['desc', 'language'] as const) {
    const value = update[key]
    if (value === null && !nullStays) delete draft[key]
    else if (value !== undefined) draft[key] = value
  }
  // Records show the name of a template. Names of templates are not known here, so it is shown as it was sent.
  if (update.caseTmp !== undefined && dialect['template-shown'].answer !== 'kept')
    draft.taskTmp = update.caseTmp
}

function plainFields(update: EffectiveUpdate): PlainFields {
  const plain = { ...update }
  for (const key of special) delete plain[key]
  return plain
}
