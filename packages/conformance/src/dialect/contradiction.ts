import { answerText } from '../probe/answer-text.ts'
import type { NamedAnswer, Origin } from './law.ts'

/** At most so many answers are named. */
const mostNamed = 3

/** Which other answers would explain what breaks the law, as the end of a sentence; nothing when none does. */
export function sentenceOn(origin: Origin, others: readonly NamedAnswer[]): string {
  if (others.length === 0) return ''
  const named = others
    .slice(0, mostNamed)
    .map(({ id, answer }) => `\`${answerText(answer)}\` to ${id}`)
    .join(' or ')
  const sentences: Readonly<Record<Origin, string>> = {
    contract: `the host answers ${named}`,
    file: `the host now answers ${named}, which is not what its dialect file says`,
    host: `the host answers ${named} here, and otherwise elsewhere`,
  }
  return ` (${sentences[origin]})`
}
