import { tokenWords, wordsTaken, type TokenWord } from '../../dialect/token-words.ts'
import type { Seen } from '../asker.ts'
import { tell, tellNone, type Reader } from './reading.ts'

const id = 'token-word'

/** Asks which words may stand before the token of the run. */
export async function readTokenWord(reader: Reader): Promise<void> {
  const { asker } = reader
  const token = await asker.context.token()
  const taken: TokenWord[] = []
  let shows: Seen | undefined
  for (const word of tokenWords) {
    const seen = await asker.ask('getTasks', { body: { limit: 1 }, token: `${word} ${token}` })
    if (seen.status !== 200 && seen.status !== 401)
      return tellNone(reader, id, `the host answers ${seen.status} to a token with ${word} before it`, seen)
    if (seen.status === 200) taken.push(word)
    if (seen.status === 200 || shows === undefined) shows = seen
  }
  if (shows === undefined) return
  const [answer] = Object.entries(wordsTaken).find(([, words]) => words.join() === taken.join()) ?? []
  if (answer === undefined) tellNone(reader, id, `of these words the host takes ${taken.join(', ')}`, shows)
  else tell(reader, id, answer, shows)
}
