import type { QuestionId } from '@case-management/contract/questions'
import type { Exchange } from '../../check/exchange.ts'
import { isOfGateway } from '../../check/send-patiently.ts'
import type { Asker, PageSeen, Seen } from '../asker.ts'
import type { Findings, SomeAnswer } from '../finding.ts'

/** What readings work with: questions that one answer of the host tells without a model of searches. */
export interface Reader {
  asker: Asker
  findings: Findings
  /** Number of tasks to ask for on a page: one that the host takes. */
  pageSize: number
  /** The first page of the stream. */
  first: PageSeen
  /** The answer to a search with all that the contract allows at most, and a window of a century, when it was taken. */
  generous?: PageSeen
  /** The refusals of a body that cannot be read and of a short list, once they were asked for. */
  refused?: { malformed: Seen; list: Seen }
}

/** Why nothing is told by an answer that was not the host's. */
const gatewayReason = 'only a gateway answered in place of the host'

/** Notes that the host answers so. */
export function tell(
  { findings }: Pick<Reader, 'findings'>,
  id: QuestionId,
  answer: string | SomeAnswer,
  { exchange }: { exchange: Exchange },
): void {
  if (isOfGateway(exchange)) return tellNothing({ findings }, id, gatewayReason, { exchange })
  findings.set(id, { kind: 'told', answer: typeof answer === 'string' ? { answer } : answer, exchange })
}

/** Notes that no answer is like what the host does. */
export function tellNone(
  { findings }: Pick<Reader, 'findings'>,
  id: QuestionId,
  reason: string,
  { exchange }: { exchange: Exchange },
): void {
  if (isOfGateway(exchange)) return tellNothing({ findings }, id, gatewayReason, { exchange })
  findings.set(id, { kind: 'none-of-these', reason, exchange })
}

/** Notes why the answer cannot be told. */
export function tellNothing(
  { findings }: Pick<Reader, 'findings'>,
  id: QuestionId,
  reason: string,
  seen?: { exchange: Exchange },
): void {
  findings.set(id, { kind: 'cannot-tell', reason, exchange: seen?.exchange })
}

/** The largest number that the host takes, and what it said to the next one. */
export interface Boundary {
  largest: number
  /** The refusal of the next larger number. */
  refusal: Seen
  /** An answer of a server in trouble to a number between: the boundary was not found then. */
  unclear?: Seen
}

/**
 * Finds the largest number that a host takes, which it refuses from there on. Numbers that people choose are tried first.
 *
 * @param taken - says what the host answers to a number: whether it is taken.
 * @param low - a number that is taken.
 * @param high - a number that is refused, with the refusal.
 * @param usual - the numbers that people choose; `likely` is asked for before them.
 */
export async function findBoundary(
  ask: (value: number) => Promise<{ taken: boolean; seen: Seen }>,
  low: number,
  high: { value: number; refusal: Seen },
  { usual, likely }: { usual: readonly number[]; likely?: number },
): Promise<Boundary> {
  let [taken, refused, refusal] = [low, high.value, high.refusal]
  let guess = likely
  while (refused - taken > 1) {
    const inside = usual.filter((value) => value > taken && value < refused)
    const next = guess !== undefined && guess > taken ? guess : nextValue(taken, refused, inside, usual)
    guess = undefined
    const { taken: isTaken, seen } = await ask(next)
    if (!isTaken && seen.status >= 500) return { largest: taken, refusal, unclear: seen }
    if (isTaken) taken = next
    else [refused, refusal] = [next, seen]
  }
  return { largest: taken, refusal }
}

/** Notes the largest number that the host takes, if one was found. */
export function tellBoundary(reader: Reader, id: QuestionId, { largest, refusal, unclear }: Boundary): void {
  if (unclear === undefined) return tell(reader, id, { answer: 'refused', value: largest }, refusal)
  return tellNothing(
    reader,
    id,
    `${largest} is taken, and a larger number answered with ${unclear.status}`,
    unclear,
  )
}

function nextValue(
  taken: number,
  refused: number,
  inside: readonly number[],
  usual: readonly number[],
): number {
  if (inside.length > 0) return inside[Math.floor(inside.length / 2)] ?? taken + 1
  // A number that people choose was taken: the next one is the likeliest to be refused.
  if (usual.includes(taken)) return taken + 1
  return Math.floor((taken + refused) / 2)
}
