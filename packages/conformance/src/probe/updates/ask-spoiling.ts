import type { QuestionId } from '@case-management/contract/questions'
import { isClosed } from '../../model/update/expected-update.ts'
import { isObject, textOf, type JsonObject } from '../../projection/json.ts'
import type { SomeAnswer } from '../finding.ts'
import { refusalIn } from '../readings/refusals.ts'
import { runExperiments, type Laboratory } from '../run-experiments.ts'
import { tell, tellNone, tellNothing } from '../readings/reading.ts'
import { idOf } from './record.ts'
import type { WriteBench } from './write-bench.ts'

/** The questions that only updates tell which may spoil a task. */
export const spoilingIds = [
  'unknown-update-key',
  'update-server-keys',
  'template-shown',
  'unresolved-without-category',
  'closed-task',
] as const satisfies readonly QuestionId[]

/** Asks what may spoil the task for good. It is put back as far as that goes. */
export async function askSpoiling(bench: WriteBench, lab: Laboratory): Promise<void> {
  const task = bench.pick()
  if (task === undefined) {
    for (const id of spoilingIds) tellNothing(bench.reader, id, 'the task that may be spoilt was not found')
    return
  }
  const id = idOf(task)
  if (bench.isOpen('unresolved-without-category')) await askWithoutCategory(bench, lab, id)
  const unknown = 'zzProbeNonesuch'
  await bench.ask(['unknown-update-key'], id, { [unknown]: 'probe' }, [unknown])
  const actor = { _id: 'u-00000000-0000-0000-0000-000000000000', name: 'A Probe' }
  await bench.ask(['update-server-keys'], id, { refId: 'ZZ000000', createdBy: actor }, ['refId', 'createdBy'])
  await bench.ask(['template-shown'], id, { caseTmp: 'ttm-00000000-probe' }, ['taskTmp'])
  await askClosed(bench, id)
}

/** A status that no account has gets no category. */
async function askWithoutCategory(bench: WriteBench, lab: Laboratory, id: string): Promise<void> {
  const question = 'unresolved-without-category'
  const updated = await bench.try([question], () => bench.send(id, { status: { name: 'Zz Probe Nonesuch' } }))
  const status = updated?.after?.['status']
  if (!isObject(status) || status['statusCategory'] !== undefined)
    return tellNothing(
      bench.reader,
      question,
      'a status of an unknown name is not shown without a category',
      updated?.seen,
    )
  const name = textOf(bench.record(id)?.['name'])
  await runExperiments({ ...lab, around: { ...lab.around, tasks: bench.tasks() } }, question, {
    [question]: [{ filter: { unresolved: true, searchText: name } }, { filter: { unresolved: true } }],
  })
}

async function askClosed(bench: WriteBench, id: string): Promise<void> {
  const question = 'closed-task'
  const { reader } = bench
  if (!isClosed(bench.record(id) ?? {})) {
    const closing: JsonObject = { status: { name: closedName(bench) } }
    const closed = await bench.try([question], () => bench.send(id, closing))
    if (!isClosed(closed?.after ?? {}))
      return tellNothing(reader, question, 'the task could not be closed', closed?.seen)
  }
  const updated = await bench.try([question], () => bench.send(id, { tags: ['probe'] }))
  if (updated === undefined) return
  if (updated.after !== undefined) return tell(reader, question, 'taken', updated.seen)
  const value = refusalIn(updated.seen)
  if (!updated.seen.refused || value === undefined)
    return tellNone(
      reader,
      question,
      `an update of a closed task is answered with ${updated.seen.status}`,
      updated.seen,
    )
  const answer: SomeAnswer = { answer: 'refused', value }
  return tell(reader, question, answer, updated.seen)
}

/** The name that the account has for what is closed. */
function closedName({ entries }: WriteBench): string {
  const closed = entries.status.find((status) => isClosed({ status }))
  return closed === undefined ? 'Closed' : textOf(closed['name'])
}
