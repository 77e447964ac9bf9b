import { contractDialect } from '@case-management/contract/questions'
import { readDialectFile } from '../dialect/read-dialect-file.ts'
import { exitCodes } from '../exit-codes.ts'
import { answerText } from '../probe/answer-text.ts'
import { questionIds } from '../probe/question-ids.ts'
import type { Output } from './output.ts'

/**
 * `conformance dialect diff`: prints the questions on which two dialect files differ.
 * A question that a file leaves out has the contract's answer.
 *
 * @returns the exit code: 0 when they are the same, 1 when they differ.
 * @throws UsageError when one of them cannot be read or is none.
 */
export async function dialectDiff(one: string, other: string, { print }: Output): Promise<number> {
  const [left, right] = [await readDialectFile(one), await readDialectFile(other)]
  const different = questionIds.flatMap((id) => {
    const texts = [left, right].map(({ answers }) => answerText(answers[id] ?? contractDialect[id]))
    return texts[0] === texts[1] ? [] : [`${id}: ${texts.join(' → ')}`]
  })
  for (const line of different) print(line)
  print(
    different.length === 0
      ? 'The dialects do not differ.'
      : `The dialects differ on ${different.length} ${different.length === 1 ? 'question' : 'questions'}.`,
  )
  return different.length === 0 ? exitCodes.conforms : exitCodes.differs
}
