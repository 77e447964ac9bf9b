import type { Dialect } from '@case-management/contract/questions'
import type { CheckResult } from '../src/index.ts'
import { answeredBy, fittingNone, unstatedByPages } from '../test/faults/answers.ts'
import type { Fault } from '../test/faults/fault.ts'
import { faults } from '../test/faults/index.ts'
import catches from '../test/faults/catches.json' with { type: 'json' }
import { faultyRun, noFault, runUntilCaught, sampledFaults, type Trying } from '../test/faults/faulty-run.ts'
import { runFault } from '../test/faults/run-fault.ts'
import type { Catches } from './fault-score.ts'
import { isShown, noting, type Sent } from '../test/faults/shown.ts'
import { drawnDialect } from '../test/support/drawn.ts'

/**
 * Runs a sample of the faults without `--strict`: `law-score [size]` asks the host first, `law-score <size> <seed>` has it
 * answer the open questions as a seed decides, and judges it by that dialect. A size may name the seed that draws the
 * sample, as in `48@2`; in place of it, ids with commas between them choose faults. Of a host that is asked, a fault that
 * is another answer to a question, or fits none of its answers and breaks no page, should come out as a difference that
 * names the question, any other one as a failure.
 * By a dialect, one that changes no answer of such a host is none: not to what a run of it sends, nor to what the strict
 * run sends that finds it on a host of the contract.
 */
const [, , size = '40', seed] = process.argv
const dialect = seed === undefined ? undefined : sooner(drawnDialect(Number(seed)))
const keptCatches: Catches = catches
const allPhases = ['properties', 'laws', 'access'] as const
const counts = {
  same: 0,
  answers: 0,
  named: 0,
  contradictions: 0,
  unfit: 0,
  unfitNamed: 0,
  others: 0,
  caught: 0,
  otherwise: 0,
  differences: 0,
}
/** What a whole run sends to a right host of the dialect. */
let sentToRight: Promise<readonly Sent[]> | undefined
const [, count, draw = '1'] = /^(\d+)(?:@(\d+))?$/.exec(size) ?? []
const chosen = count
  ? sampledFaults(Number(count), Number(draw))
  : faults.filter(({ id }) => size.split(',').includes(id))
for (const fault of chosen) {
  const { said, otherwise, named, differs, unseen } = await judged(fault)
  const isAnswer = dialect === undefined && answeredBy[fault.id] !== undefined
  if (unseen === 'everywhere') {
    counts.same++
    console.log(`as without ${fault.class} ${fault.id}`)
    continue
  }
  if (isAnswer) {
    counts.answers++
    if (named) counts.named++
    else if (said) counts.contradictions++
  } else if (dialect === undefined && fittingNone[fault.id] !== undefined) {
    counts.unfit++
    if (named) counts.unfitNamed++
  } else {
    counts.others++
    if (said) counts.caught++
    else if (otherwise) counts.otherwise++
    else if (differs) counts.differences++
  }
  const by = (isAnswer ? (named ?? said) : said) ?? otherwise ?? named ?? differs
  const missed = unseen ? 'nothing that is sent shows it' : 'nothing tells it'
  const reason = said ? undefined : unstatedByPages[fault.id]
  const why = reason === undefined ? '' : ` (${reason})`
  console.log(`${by ? by.outcome : 'MISSED'} ${fault.class} ${fault.id}: ${by?.id ?? missed}${why}`)
}
const { same, answers, named, contradictions, unfit, unfitNamed, others, caught, otherwise, differences } =
  counts
if (dialect) console.log(`${same} faults change nothing on a host of this dialect`)
else {
  console.log(
    `${named} of ${answers} other answers are named as differences, and ${contradictions} more fail because they are not kept to`,
  )
  console.log(`${unfitNamed} of ${unfit} that fit no answer to a question are differences that name it`)
}
console.log(
  `${caught} of ${others} other faults fail, ${otherwise} more in other words, and ${differences} more are differences`,
)

/** A host that shows updates late does so after a moment: a run waits after each, and how long tells nothing of the laws. */
function sooner(drawn: Dialect): Dialect {
  const isLate = drawn['read-after-write'].answer === 'within'
  return isLate ? { ...drawn, 'read-after-write': { answer: 'within', value: 20 } } : drawn
}

/** Whether anything that a run sends to a host of a dialect shows a fault: a run to which all answers are the same goes the same way. */
async function isSeen(fault: Fault, behaviour: Dialect): Promise<boolean> {
  sentToRight ??= rightRun(behaviour)
  return isShown(fault, await sentToRight, behaviour)
}

async function rightRun(behaviour: Dialect): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  const { checks, problems } = await faultyRun(
    noting(noFault, sent),
    { strict: false, dialect: behaviour, phases: ['questions', ...allPhases] },
    behaviour,
  )
  const wrong = checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'difference')
  console.log(`a right host: ${wrong.length} fail or differ, after ${sent.length} requests`)
  for (const { id, messages } of wrong) console.log(`  ${id}: ${messages.join('; ')}`)
  for (const problem of problems) console.log(`  ${problem}`)
  return sent
}

/** Whether a host of a dialect answers anything otherwise with a fault that a strict run sends which finds it. */
async function isStrictlySeen(fault: Fault, behaviour: Dialect): Promise<boolean> {
  const sent: Sent[] = []
  const noted = noting(fault, sent)
  const known = keptCatches[fault.id] ?? []
  const { caughtBy } = known.length > 0 ? await runUntilCaught(noted, { only: known }) : {}
  if (!caughtBy) await runFault(noted)
  return isShown(fault, sent, behaviour)
}

/** What became of a fault. */
interface Judged {
  /** A failure. */
  said?: CheckResult
  /** By a dialect a failure in other words: a right host has none, so that it is due to the fault. */
  otherwise?: CheckResult
  /** A difference that names its question. */
  named?: CheckResult
  /** Another difference. */
  differs?: CheckResult
  /** Where it changes no answer on a host of the dialect: in what a run of it sends, or in what a strict run sends either. */
  unseen?: 'here' | 'everywhere'
}

async function judged(fault: Fault): Promise<Judged> {
  let byQuestion: CheckResult | undefined
  let differs: CheckResult | undefined
  const answered = answeredBy[fault.id]
  const about = fittingNone[fault.id]
  const isNamedBy = ({ id, outcome, name, messages, basis }: CheckResult) => {
    if (outcome !== 'difference') return false
    if (id === `questions/${answered ?? about}`) return true
    const isAbout = about !== undefined && basis.questions?.includes(about) === true
    return isAbout && fault.tells.test([id, name, ...messages].join(' '))
  }
  const run: Trying['run'] = async (each, { onResult, signal, phases = [], ...options }) => {
    if (byQuestion) return { findings: [] }
    const stop = new AbortController()
    return faultyRun(
      each,
      {
        ...options,
        strict: false,
        ...(dialect && { dialect }),
        phases: ['questions', ...(phases.length > 0 ? phases : allPhases)],
        signal: AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]),
        onResult(result) {
          if (isNamedBy(result)) {
            byQuestion = result
            stop.abort()
          } else if (
            result.outcome === 'difference' &&
            fault.tells.test([result.id, result.name, ...result.messages].join(' '))
          )
            differs ??= result
          onResult?.(result)
        },
      },
      dialect,
    )
  }
  // The checks that are known to tell it come first, because a whole run takes minutes.
  const known = keptCatches[fault.id] ?? []
  const only = dialect ? known : ['questions/', ...known]
  const soon = known.length > 0 ? await runUntilCaught(fault, { only }, { run }) : undefined
  const isDone = soon?.caughtBy !== undefined || byQuestion !== undefined
  if (dialect && !isDone && !(await isSeen(fault, dialect)))
    return { unseen: (await isStrictlySeen(fault, dialect)) ? 'here' : 'everywhere' }
  const verdict = isDone ? soon : await runFault(fault, { run })
  const { caughtBy, others: [other] = [] } = verdict ?? {}
  return {
    ...(caughtBy && { said: caughtBy }),
    ...(dialect && other && { otherwise: other }),
    ...(byQuestion && { named: byQuestion }),
    ...(differs && { differs }),
  }
}
