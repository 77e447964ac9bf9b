import { join } from 'node:path'
import { answerText } from '../src/probe/answer-text.ts'
import { everyAnswer } from '../test/support/probed-sandbox.ts'
import { drawnDialect } from '../test/support/drawn.ts'
import { misjudged, wholeMisjudged } from '../test/support/judged-dialect.ts'
import { codeDigest } from './kept/code-digest.ts'
import { KeptResults } from './kept/kept-results.ts'

/**
 * Judges a host for each answer of each open question: asked first it has no failure and no difference but that answer,
 * and by the probed dialect neither. Five dialects with every question changed at random get whole runs. What held is kept,
 * so that the next call goes on while the code is the same; arguments choose questions by the beginning of their ids, and
 * those are judged whatever is kept.
 */
const [, , ...starts] = process.argv
const results = new KeptResults<string[]>(
  join(import.meta.dirname, '../../../.cache/dialects.json'),
  codeDigest(),
)
const kept = await heldBefore()
const cases = everyAnswer().filter(
  ({ id }) => starts.length === 0 || starts.some((start) => id.startsWith(start)),
)
let wrong = 0
let most = 0
for (const { id, answer } of cases) {
  const name = `${id} ${answerText(answer)}`
  if (starts.length === 0 && kept.has(name)) continue
  const { faults, requests, told } = await misjudged({ id, answer })
  most = Math.max(most, requests)
  console.log(
    `${faults.length === 0 ? 'held ' : 'WRONG'} ${name}, ${told ? 'told' : 'cannot be told'}, ${requests} requests`,
  )
  for (const fault of faults) console.log(`  ${fault.slice(0, 400)}`)
  await note(name, faults)
}
for (const seed of starts.length === 0 ? [1, 2, 3, 4, 5] : []) {
  const name = `drawn dialect ${seed}`
  if (kept.has(name)) continue
  const faults = await wholeMisjudged(drawnDialect(seed))
  console.log(`${faults.length === 0 ? 'held ' : 'WRONG'} ${name}`)
  for (const fault of faults) console.log(`  ${fault.slice(0, 400)}`)
  await note(name, faults)
}
console.log(`${cases.length} answers, ${wrong} judged wrongly now; at most ${most} requests a run`)
process.exitCode = wrong > 0 ? 1 : 0

async function note(name: string, faults: readonly string[]): Promise<void> {
  // Read anew, because another call may judge other questions meanwhile.
  const held = await heldBefore()
  if (faults.length === 0) held.add(name)
  else {
    wrong++
    held.delete(name)
  }
  await results.write([...held])
}

async function heldBefore(): Promise<Set<string>> {
  return new Set(await results.read())
}
