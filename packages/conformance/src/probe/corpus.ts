import type { Task } from '../check/task.ts'
import type { Asker, PageSeen } from './asker.ts'
import type { Findings } from './finding.ts'

/** Records are read until there are so many, or pages until this number is reached. */
const enough = 200
const mostPages = { usual: 3, fewTasks: 12 }
/** With fewer records, more pages are read. */
const few = 40

/** Reads some tasks of the stream to design searches from, the first page of them given. */
export async function readTasks(asker: Asker, first: PageSeen): Promise<Task[]> {
  const tasks = new Map(first.tasks.map((task) => [task._id, task]))
  let page = first
  for (let pages = 1; !page.complete && page.tasks.length > 0 && tasks.size < enough; pages++) {
    if (pages >= (tasks.size < few ? mostPages.fewTasks : mostPages.usual)) break
    page = await asker.search({ skip: tasks.size, limit: Math.max(1, first.tasks.length) })
    for (const task of page.tasks) tasks.set(task._id, task)
  }
  return [...tasks.values()]
}

/** A page, as far as it is known to be the last: where totals fit no answer, a full one may say so because of them. */
export function asFarAsCounted(page: PageSeen, findings: Findings, pageSize: number): PageSeen {
  const isCounted = findings.get('total-counted')?.kind !== 'none-of-these'
  return isCounted || page.tasks.length < pageSize ? page : { ...page, complete: false }
}
