import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { contract } from '@case-management/contract'
import { answerText } from '../src/probe/answer-text.ts'
import { everyAnswer } from '../test/support/probed-sandbox.ts'
import { drawnDialect } from '../test/support/drawn.ts'
import { misjudged, wholeMisjudged } from '../test/support/judged-dialect.ts'

/**
 * Judges a host for each answer of each open question: asked first it has no failure and no difference but that answer,
 * and by the probed dialect neither. Five dialects with every question changed at random get whole runs. What held is kept, so that the next call goes on; arguments choose questions
 * by the beginning of their ids, and those are judged whatever is kept.
 */
const [, , ...starts] = process.argv
const folder = new URL('../../../.cache/', import.meta.url)
const file = new URL('dialects.json', folder)
const kept = await readKept()
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
  const held = await readKept()
  if (faults.length === 0) held.add(name)
  else {
    wrong++
    held.delete(name)
  }
  await mkdir(folder, { recursive: true })
  await writeFile(file, JSON.stringify({ contract: contract.hash, held: [...held] }))
}

/** What held before; nothing when that was of another contract. */
async function readKept(): Promise<Set<string>> {
  try {
    const { contract: hash, held }: { contract: string; held: string[] } = JSON.parse(
      await readFile(file, 'utf8'),
    )
    return new Set(hash === contract.hash ? held : [])
  } catch {
    return new Set()
  }
}
