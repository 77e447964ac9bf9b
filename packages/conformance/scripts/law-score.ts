import type { Dialect } from '@case-management/contract/questions'
import type { CheckResult } from '../src/index.ts'
import { answeredBy } from '../test/faults/answers.ts'
import type { Fault } from '../test/faults/fault.ts'
import { faults } from '../test/faults/index.ts'
import catches from '../test/faults/catches.json' with { type: 'json' }
import { faultyRun, runUntilCaught, sampledFaults, type Trying } from '../test/faults/faulty-run.ts'
import { runFault } from '../test/faults/run-fault.ts'
import type { Catches } from './fault-score.ts'
import { isShown, noting, type Sent } from '../test/faults/shown.ts'
import { drawnDialect } from '../test/support/drawn.ts'

/**
 * Runs a sample of the faults without `--strict`: `law-score [size]` asks the host first, `law-score <size> <seed>` has it
 * answer the open questions as a seed decides, and judges it by that dialect. In place of a size, ids with commas between
 * them choose faults. Of a host that is asked, a fault that is
 * another answer to a question should come out as a difference that names the question, any other one as a failure.
 * By a dialect, one that changes no answer of such a host is none: not to what this run sends, nor to what the strict run
 * sends that finds it on a host of the contract.
 */
const [, , size = '40', seed] = process.argv
const dialect = seed === undefined ? undefined : drawnDialect(Number(seed))
const keptCatches: Catches = catches
const counts = { same: 0, answers: 0, named: 0, contradictions: 0, others: 0, caught: 0, differences: 0 }
const chosen = /^\d+$/.test(size)
  ? sampledFaults(Number(size))
  : faults.filter(({ id }) => size.split(',').includes(id))
for (const fault of chosen) {
  const sent: Sent[] = []
  const { said, named, differs } = await judged(noting(fault, sent))
  const isAnswer = dialect === undefined && answeredBy[fault.id] !== undefined
  if (!said && dialect && !(await changesAnswers(fault, sent, dialect))) {
    counts.same++
    console.log(`as without ${fault.class} ${fault.id}`)
    continue
  }
  if (isAnswer) {
    counts.answers++
    if (named) counts.named++
    else if (said) counts.contradictions++
  } else {
    counts.others++
    if (said) counts.caught++
    else if (differs) counts.differences++
  }
  const by = (isAnswer ? (named ?? said) : said) ?? differs
  console.log(`${by ? by.outcome : 'MISSED'} ${fault.class} ${fault.id}: ${by?.id ?? 'nothing tells it'}`)
}
const { same, answers, named, contradictions, others, caught, differences } = counts
if (dialect) console.log(`${same} faults change nothing on a host of this dialect`)
else
  console.log(
    `${named} of ${answers} other answers are named as differences, and ${contradictions} more fail because they are not kept to`,
  )
console.log(`${caught} of ${others} other faults fail, and ${differences} more are differences`)

/** Whether a host of a dialect answers anything otherwise with a fault: to what it was sent, or to what a strict run sends that finds the fault. */
async function changesAnswers(fault: Fault, sent: readonly Sent[], behaviour: Dialect): Promise<boolean> {
  if (await isShown(fault, sent, behaviour)) return true
  const strictly: Sent[] = []
  await runFault(noting(fault, strictly))
  return isShown(fault, strictly, behaviour)
}

/** What a run said of a fault: a failure, a difference that names its question, another difference. */
async function judged(
  fault: Fault,
): Promise<{ said?: CheckResult; named?: CheckResult; differs?: CheckResult }> {
  let byQuestion: CheckResult | undefined
  let differs: CheckResult | undefined
  const question = `questions/${answeredBy[fault.id]}`
  const run: Trying['run'] = async (each, { onResult, signal, phases = [], ...options }) => {
    if (byQuestion) return { findings: [] }
    const stop = new AbortController()
    return faultyRun(
      each,
      {
        ...options,
        strict: false,
        ...(dialect && { dialect }),
        phases: ['questions', ...(phases.length > 0 ? phases : (['properties', 'laws', 'access'] as const))],
        signal: AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]),
        onResult(result) {
          if (result.outcome === 'difference' && result.id === question) {
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
  const { caughtBy } = soon?.caughtBy || byQuestion ? { ...soon } : await runFault(fault, { run })
  return {
    ...(caughtBy && { said: caughtBy }),
    ...(byQuestion && { named: byQuestion }),
    ...(differs && { differs }),
  }
}
