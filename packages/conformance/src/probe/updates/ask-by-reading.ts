import type { QuestionId } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'
import { isNothing } from '../../host/restoration.ts'
import { textOf, type JsonObject } from '../../projection/json.ts'
import type { Experiment } from '../experiment.ts'
import { runExperiments, type Laboratory } from '../run-experiments.ts'
import { tell, tellNone, tellNothing } from '../readings/reading.ts'
import { askDelay } from './ask-delay.ts'
import { findTask } from './find-task.ts'
import { idOf, listIn } from './record.ts'
import type { WriteBench } from './write-bench.ts'

/** Asks what only a search shows after an update. */
export async function askByReading(bench: WriteBench, lab: Laboratory): Promise<void> {
  const task =
    // What a task has can be put back as it was.
    bench.pick((record) => isPlain(record) && !isNothing(record['desc'])) ??
    bench.pick(({ desc }) => !isNothing(desc)) ??
    bench.pick()
  if (task === undefined) return
  const id = idOf(task)
  const isAtOnce = await askDelay(bench, id)
  if (!isAtOnce) {
    for (const each of ['refused-update', 'two-updates', ...preparedIds] as const)
      if (bench.isOpen(each))
        tellNothing(bench.reader, each, 'searches do not show at once what an update changed')
    return
  }
  await askRefused(bench, id)
  await askTwoAtOnce(bench, id)
  await askPrepared(bench, lab, id)
}

/** Whether every search for text understands a name alike. */
function isPlain({ name }: JsonObject): boolean {
  return /^[A-Za-z0-9 ]+$/.test(textOf(name))
}

/** The questions that only a search after an update tells. */
export const readingIds = [
  'read-after-write',
  'refused-update',
  'two-updates',
] as const satisfies readonly QuestionId[]
/** Those that searches tell of a task that is prepared for it. */
const preparedIds = ['search-accents', 'custom-fields-lists', 'queues-past'] as const

/** Sends one key that is wrong beside one that is right. */
async function askRefused(bench: WriteBench, id: string): Promise<void> {
  const questionId = 'refused-update'
  const { reader } = bench
  const desc = 'Refused in part'
  const updated = await bench.try([questionId], () => bench.send(id, { desc, tags: 'none' }))
  if (updated === undefined) return
  if (!updated.seen.refused)
    return tellNothing(
      reader,
      questionId,
      `tags that are no list are answered with ${updated.seen.status}`,
      updated.seen,
    )
  const record = await findTask(bench, id)
  const seen = reader.asker.seen.at(-1) ?? updated.seen
  if (record === undefined) tellNothing(reader, questionId, 'no search finds the task', seen)
  else tell(reader, questionId, record['desc'] === desc ? 'partly' : 'whole', seen)
}

/** So often two updates are sent at the same time. */
const tries = 3

async function askTwoAtOnce(bench: WriteBench, id: string): Promise<void> {
  const questionId = 'two-updates'
  const { reader } = bench
  for (let round = 1; round <= tries; round++) {
    const desc = `One of two, ${round}`
    const source = bench.record(id)?.['source']
    const one: JsonObject = { desc }
    const other: JsonObject =
      typeof source === 'string' ? { source: `probe-${round}` } : { name: `Two Of Two ${round}` }
    const sent = await bench.try([questionId], () =>
      Promise.all([one, other].map((body) => bench.send(id, body, { atOnce: true }))),
    )
    const [first] = sent ?? []
    if (first === undefined) return
    if (sent?.some(({ after }) => after === undefined))
      return tellNothing(reader, questionId, 'one of two updates at the same time is refused', first.seen)
    const record = await findTask(bench, id)
    const seen = reader.asker.seen.at(-1) ?? first.seen
    if (record === undefined) return tellNothing(reader, questionId, 'no search finds the task', seen)
    const kept = Object.entries({ ...one, ...other }).filter(([key, value]) => record[key] === value)
    if (kept.length === 1) return tell(reader, questionId, 'last-wins', seen)
    if (kept.length === 0) return tellNone(reader, questionId, 'neither of two updates is kept', seen)
  }
  const last = reader.asker.seen.at(-1)
  tellNothing(
    reader,
    questionId,
    `both of two updates were kept ${tries} times, which does not show that they always are`,
    last,
  )
}

/** Makes a task what no other task is, and searches for it. */
async function askPrepared(bench: WriteBench, lab: Laboratory, id: string): Promise<void> {
  const name = 'Probe Résumé Zz'
  await askAfter(bench, lab, id, 'search-accents', { name }, [{ filter: { searchText: 'Probe Resume Zz' } }])
  const known = bench.record(id) ?? {}
  const isReplaced = bench.beliefs.of('update-of-lists').join() === 'replaced'
  if (!isReplaced) {
    for (const each of ['custom-fields-lists', 'queues-past'] as const)
      if (bench.isOpen(each)) tellNothing(bench.reader, each, 'a list that is sent could not be taken back')
    return
  }
  const field = { lname: 'zz probe', displayName: 'Zz Probe', selectedValue: ['zz one', 'zz two'] }
  await askAfter(bench, lab, id, 'custom-fields-lists', { fields: [...listIn(known, 'fields'), field] }, [
    { filter: { customFields: [{ lname: field.lname, selectedValue: 'zz one' }] } },
  ])
  const queue = bench
    .tasks()
    .flatMap(({ queues = [] }) => queues)
    .find(({ _id, name: text }) => _id !== undefined && text !== undefined)
  if (queue?._id === undefined || queue.name === undefined) return
  const left = { _id: queue._id, name: queue.name, status: 'INACTIVE' }
  await askAfter(bench, lab, id, 'queues-past', { queues: [left] }, [
    { filter: { queues: [queue.name] } },
    { filter: { queues: [queue._id] } },
  ])
}

async function askAfter(
  bench: WriteBench,
  lab: Laboratory,
  id: string,
  question: QuestionId,
  body: JsonObject,
  experiments: readonly Experiment[],
): Promise<void> {
  if (!bench.isOpen(question)) return
  const updated = await bench.try([question], () => bench.send(id, body))
  if (updated?.after === undefined) return
  const tasks: readonly Task[] = bench.tasks()
  await runExperiments({ ...lab, around: { ...lab.around, tasks } }, question, { [question]: experiments })
}
