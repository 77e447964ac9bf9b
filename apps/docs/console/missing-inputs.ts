import type { ConsoleCall } from './call.ts'

/** A field without which there is no address to call. */
export interface MissingInput {
  /** Id of the field. */
  id: 'host' | 'taskId'
  name: string
}

/** The fields that are empty and make the address of a call, in the order of the page. */
export function missingInputs({ host, operation, taskId }: ConsoleCall): MissingInput[] {
  return [
    ...(host.trim() === '' ? [{ id: 'host', name: 'the host' } as const] : []),
    ...(operation === 'updateTask' && taskId.trim() === ''
      ? [{ id: 'taskId', name: 'the task' } as const]
      : []),
  ]
}
