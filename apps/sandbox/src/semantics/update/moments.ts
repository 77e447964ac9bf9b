import { operationSchemas } from '@case-management/contract/schemas'
import type { TaskUpdate } from '../../model.ts'
import { momentsWriter } from '../moment-places.ts'

const writeOut = momentsWriter(operationSchemas.updateTask.requestBody, (moment) =>
  new Date(moment).toISOString(),
)

/** An update with every moment in it as a record keeps it: in UTC, to the millisecond. */
export function withMomentsWrittenOut(update: TaskUpdate): TaskUpdate {
  return { ...update, ...Object(writeOut(update)) }
}
