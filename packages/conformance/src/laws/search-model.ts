import type { TaskFilter } from '../check/check-session.ts'
import type { Corpus, Task } from '../check/run-context.ts'
import { unsatisfied, type Caller } from './filter-model.ts'
import { compareTasks, orderOf, type Order } from './sort-model.ts'

/** What a search must find, by the contract and the records of the host. */
export interface Expected {
  search: TaskFilter
  caller: Caller
  /** The tasks that match, in the order asked for. */
  tasks: readonly Task[]
  order: Order
  /** Every record, by its identifier. */
  records: ReadonlyMap<string, Task>
  /** Whether all records of the stream are known, so that what is left out can be told. */
  complete: boolean
}

/** Works out what a search must find. */
export function expectedOf({ tasks, complete }: Corpus, search: TaskFilter, caller: Caller): Expected {
  const order = orderOf(search)
  return {
    search,
    caller,
    tasks: tasks
      .filter((task) => !unsatisfied(task, search, caller))
      .toSorted((a, b) => compareTasks(a, b, order)),
    order,
    records: new Map(tasks.map((task) => [task._id, task])),
    complete,
  }
}
