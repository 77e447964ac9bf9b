import { examples } from '@case-management/contract/examples'
import { demo } from '../demo.ts'
import type { Scope, Task } from '../storage/task-storage.ts'

/**
 * The tasks that the contract's examples show, each once, so that the samples of its pages find what they name.
 * They are in the demo stream alone, whose identifiers those samples have.
 */
export function documentedTasks({ accountId, streamId }: Scope): readonly Task[] {
  return accountId === demo.accountId && streamId === demo.streamId ? inDemoStream : []
}

const updated: readonly Task[] = Object.values(examples.updateTask.responses['200'])
const found: readonly Task[] = Object.values(examples.getTasks.responses['200']).flatMap(
  ({ results }): readonly Task[] => results,
)

/** Of a task in several examples the first state that an update shows, or else the fullest record of a search. */
const shown = [...updated, ...found.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)]

const inDemoStream = shown
  .filter(({ _id }, index) => shown.findIndex((other) => other._id === _id) === index)
  .map((task): Task => ({
    ...task,
    ...(task.accountId !== undefined && { accountId: demo.accountId }),
    ...(task.iId !== undefined && { iId: demo.streamId }),
  }))
