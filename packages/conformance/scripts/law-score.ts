import type { CheckResult } from '../src/index.ts'
import { answeredBy } from '../test/faults/answers.ts'
import type { Fault } from '../test/faults/fault.ts'
import { faults } from '../test/faults/index.ts'
import { faultyRun, sampledFaults, type Trying } from '../test/faults/faulty-run.ts'
import { runFault } from '../test/faults/run-fault.ts'
import { drawnDialect } from '../test/support/drawn.ts'

/**
 * Runs a sample of the faults without `--strict`: `law-score [size]` asks the host first, `law-score <size> <seed>` has it
 * answer the open questions as a seed decides, and judges it by that dialect. In place of a size, ids with commas between
 * them choose faults. Of a host that is asked, a fault that is
 * another answer to a question should come out as a difference that names the question, any other one as a failure.
 */
const [, , size = '40', seed] = process.argv
const dialect = seed === undefined ? undefined : drawnDialect(Number(seed))
const counts = { answers: 0, named: 0, contradictions: 0, others: 0, caught: 0, differences: 0 }
const chosen = /^\d+$/.test(size)
  ? sampledFaults(Number(size))
  : faults.filter(({ id }) => size.split(',').includes(id))
for (const fault of chosen) {
  const { said, named, differs } = await judged(fault)
  const isAnswer = dialect === undefined && answeredBy[fault.id] !== undefined
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
const { answers, named, contradictions, others, caught, differences } = counts
if (dialect === undefined)
  console.log(
    `${named} of ${answers} other answers are named as differences, and ${contradictions} more fail because they are not kept to`,
  )
console.log(`${caught} of ${others} other faults fail, and ${differences} more are differences`)

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
  const { caughtBy } = await runFault(fault, { run })
  return {
    ...(caughtBy && { said: caughtBy }),
    ...(byQuestion && { named: byQuestion }),
    ...(differs && { differs }),
  }
}
