import type { QuestionId } from '@case-management/contract/questions'
import { isLoopback } from '@case-management/contract/http'
import { noteWrite } from '../../check/note-write.ts'
import { inContractForm, isTask, type Task } from '../../check/task.ts'
import { unlessTold } from '../known.ts'
import { noteWhatIsLeft, type Laboratory } from '../run-experiments.ts'
import type { Reader } from '../readings/reading.ts'
import { askByReading, readingIds } from './ask-by-reading.ts'
import { askSpoiling, spoilingIds } from './ask-spoiling.ts'
import { askUpdates, updateIds } from './ask-updates.ts'
import { WriteBench } from './write-bench.ts'

/** The questions that updates tell which can be put back. */
const writeIds: readonly QuestionId[] = [...updateIds, ...readingIds]

/** Asks what updates tell that can be put back. The tasks are put back at the end of the probe. */
export async function askByWriting(reader: Reader, lab: Laboratory): Promise<void> {
  const { target } = reader.asker.context
  const all = isLoopback(target.url) ? lab.around.tasks.map(({ _id }) => _id) : []
  const bench = await benchFor(reader, lab, target.taskIds.length > 0 ? target.taskIds : all)
  try {
    await unlessTold(reader.findings, updateIds, () => askUpdates(bench))
    await unlessTold(reader.findings, readingIds, () => askByReading(bench, lab))
  } finally {
    noteAll(lab, writeIds, 'the tasks that may be written to')
  }
}

/** Asks what may spoil the task that is named for it. */
export async function askBySpoiling(reader: Reader, lab: Laboratory, taskId: string): Promise<void> {
  const bench = await benchFor(reader, lab, [taskId])
  try {
    await askSpoiling(bench, lab)
  } finally {
    noteAll(lab, spoilingIds, 'the updates that may spoil a task')
  }
}

/** So many pages are read to find the tasks that may be written to. */
const mostPages = 10

async function benchFor(
  reader: Reader,
  { beliefs, around }: Laboratory,
  taskIds: readonly string[],
): Promise<WriteBench> {
  const tasks = new Map(around.tasks.map((task) => [task._id, task]))
  for (const id of taskIds) {
    const task = tasks.get(id) ?? (await shownByUpdate(reader, id))
    if (task) tasks.set(id, task)
  }
  let skip = 0
  for (let pages = 0; pages < mostPages && taskIds.some((id) => !tasks.has(id)); pages++) {
    const page = await reader.asker.search({ skip, limit: reader.pageSize })
    for (const task of page.tasks) tasks.set(task._id, task)
    skip += page.tasks.length
    if (page.complete || page.tasks.length === 0) break
  }
  return new WriteBench(reader, beliefs, [...tasks.values()], taskIds)
}

/** A task as an update of nothing shows it: no search finds a task by its id. */
async function shownByUpdate({ asker }: Reader, taskId: string): Promise<Task | undefined> {
  noteWrite(asker.context, 'updateTask', taskId, '{}')
  const { status, body } = await asker.ask('updateTask', { taskId, body: {} })
  return status === 200 && isTask(body) && body._id === taskId ? inContractForm(body) : undefined
}

/** Notes for each question what is left, unless it is noted already why it is not told. */
function noteAll(lab: Laboratory, ids: readonly QuestionId[], material: string): void {
  for (const id of ids) {
    const { findings, beliefs } = lab
    const found = findings.get(id)
    if (found === undefined || (found.kind === 'cannot-tell' && beliefs.of(id).length === 1))
      noteWhatIsLeft(lab, id, undefined, material)
  }
}
