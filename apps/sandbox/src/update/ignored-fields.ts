import { operations } from '@case-management/contract'
import type { TaskUpdate } from '../model.ts'

const { serverManaged } = operations.updateTask

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
