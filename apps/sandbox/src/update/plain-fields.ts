import type { Task } from '../model.ts'
import type { ClientUpdate } from './ignored-fields.ts'
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
] as const satisfies readonly (keyof ClientUpdate)[]

type PlainFields = Omit<ClientUpdate, (typeof special)[number]>

/** Keys without a rule of their own: the value replaces what the record has; `null` takes a text out of it. */
export const plainFieldsRule: Rule = (draft, update) => {
  Object.assign(draft, plainFields(update) satisfies Partial<Task>)
  if (update.desc === null) delete draft.desc
  else if (update.desc !== undefined) draft.desc = update.desc
  if (update.language === null) delete draft.language
  else if (update.language !== undefined) draft.language = update.language
  // Records show the name of a template. Names of templates are not known here, so it is shown as it was sent.
  if (update.caseTmp !== undefined) draft.taskTmp = update.caseTmp
}

function plainFields(update: ClientUpdate): PlainFields {
  const plain = { ...update }
  for (const key of special) delete plain[key]
  return plain
}
