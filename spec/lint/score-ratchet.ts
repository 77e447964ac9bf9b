/** What `redocly score --format json` says, as far as the ratchet reads it. */
export interface Score {
  /** The whole, from 0 to 100. */
  agentReadiness: number
  /** The parts, each from 0 to 1. */
  subscores: Readonly<Record<string, number>>
}

/** Figures come as sums of floating-point numbers, so a difference this small is none. */
const tolerance = 1e-6

/**
 * Compares a score with the committed floor.
 *
 * @returns one line for each figure beneath its floor or missing; none when the score holds.
 */
export function fallsBeneath(score: Score, floor: Score): string[] {
  const rows: [name: string, now: number | undefined, least: number][] = [
    ['agentReadiness', score.agentReadiness, floor.agentReadiness],
    ...Object.entries(floor.subscores).map(([name, least]): [string, number | undefined, number] => [
      name,
      score.subscores[name],
      least,
    ]),
  ]
  return rows
    .filter(([, now, least]) => now === undefined || now < least - tolerance)
    .map(([name, now, least]) => `${name} is ${now ?? 'missing'}, its floor is ${least}`)
}
