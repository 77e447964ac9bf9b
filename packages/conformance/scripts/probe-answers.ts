import type { QuestionId } from '@case-management/contract/questions'
import { dialectOf, everyAnswer, mistakesOf, probeSandbox } from '../test/support/probed-sandbox.ts'

/** Whether the command names the question, by the beginning of its id; without any, all are named. */
function isWanted(id: QuestionId): boolean {
  return starts.length === 0 || starts.some((start) => id.startsWith(start))
}

/** Probes a sandbox with each answer of each question; a wrong word about any question fails, and so does a task that is not as before. */
const [, , ...starts] = process.argv
const counts = { right: 0, cannotTell: 0, wrong: 0 }
let most = 0
for (const each of everyAnswer().filter(({ id }) => isWanted(id))) {
  const dialect = dialectOf(each)
  const probe = await probeSandbox(dialect, { writes: true, spoils: true })
  const finding = probe.findings.get(each.id)
  const mistakes = [
    ...mistakesOf(probe, dialect),
    ...probe.changed.map((change) => `not put back: ${change}`),
  ]
  const told = [...probe.findings.values()].filter(({ kind }) => kind === 'told').length
  const outcome = mistakes.length > 0 ? 'wrong' : finding?.kind === 'told' ? 'right' : 'cannotTell'
  counts[outcome]++
  most = Math.max(most, probe.requests)
  const why = finding?.kind === 'cannot-tell' ? `: ${finding.reason}` : ''
  console.log(
    `${outcome} ${each.id} ${JSON.stringify(each.answer)}, ${told} told, ${probe.requests} requests${why}`,
  )
  for (const mistake of mistakes) console.log(`  ${mistake}`)
}
const { right, cannotTell, wrong } = counts
console.log(
  `${right} told right, ${cannotTell} cannot be told, ${wrong} wrong; at most ${most} requests a probe`,
)
process.exitCode = wrong > 0 ? 1 : 0
