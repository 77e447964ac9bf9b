import type { TaskUpdate } from '../model.ts'

/** Keys that only the server sets. The contract accepts them, so that a record can be sent back as it was read. */
const serverManaged = [
  'lname',
  'accountId',
  'lid',
  'iId',
  'orgId',
  'refId',
  'createdBy',
  'updatedBy',
  'timestampValue',
  'isBreached',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof TaskUpdate)[]

/** An update without the keys that only the server sets. */
export type ClientUpdate = Omit<TaskUpdate, (typeof serverManaged)[number]>

/** The keys of an update that have no effect, in the order of the contract. */
export function ignoredFields(update: TaskUpdate): string[] {
  return serverManaged.filter((key) => Object.hasOwn(update, key))
}

/** The keys of an update that have an effect. */
export function withoutIgnoredFields(update: TaskUpdate): ClientUpdate {
  const kept = { ...update }
  for (const key of serverManaged) delete kept[key]
  return kept
}
