import { operations } from '@case-management/contract'
import { text, width, type Picture } from './svg.ts'

const { maxAttempts, baseDelayMs, maxDelayMs, rateLimit } = operations.getTasks.retry

/** The longest wait before each further attempt, in milliseconds. */
const waits = Array.from({ length: maxAttempts - 1 }, (_, index) =>
  Math.min(baseDelayMs * 2 ** index, maxDelayMs),
)
const radius = 12
/** What the waits share between the circles, in proportion to their lengths. */
const free = width - 2 * radius * maxAttempts - 4
const total = waits.reduce((sum, wait) => sum + wait, 0)

/** When a call is sent again. */
export const retries: Picture = {
  name: 'retries',
  title: 'When a call is sent again',
  description: `${maxAttempts} attempts at most. ${waits
    .map(
      (wait, index) => `Before attempt ${index + 2} the client waits a random time up to ${inSeconds(wait)}.`,
    )
    .join(
      ' ',
    )} After a rate limit it waits ${inSeconds(rateLimit.delayMs)} before each. Where the host sends Retry-After, it waits that long instead. After the last attempt the error goes to the program.`,
  height: 168,
  shapes: [
    text(0, 14, 'No answer, or the host failed: a random wait', { bold: true }),
    ...line(48, waits, (wait) => `≤ ${inSeconds(wait)}`),
    text(0, 104, 'A rate limit: as Retry-After says, else', { bold: true }),
    ...line(
      138,
      waits.map(() => total / waits.length),
      () => inSeconds(rateLimit.delayMs),
    ),
  ],
}

/** The attempts of one call, with the waits between them. */
function line(y: number, lengths: readonly number[], label: (wait: number) => string): string[] {
  let x = radius + 2
  const shapes = [attempt(x, y, 1)]
  for (const [index, length] of lengths.entries()) {
    const span = (length / total) * free
    const from = x + radius
    x = from + span + radius
    shapes.push(
      `<path d="M${round(from)} ${y}h${round(span)}" stroke="currentColor" stroke-width="2" stroke-dasharray="4 4"/>`,
      text(round(from + span / 2), y - 8, label(length), { anchor: 'middle', size: 11 }),
      attempt(x, y, index + 2),
    )
  }
  return shapes
}

function attempt(x: number, y: number, number: number): string {
  return `<circle cx="${round(x)}" cy="${y}" r="${radius}" fill="currentColor" fill-opacity="0.06" stroke="currentColor"/>${text(round(x), y + 4, String(number), { anchor: 'middle', bold: true })}`
}

function inSeconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
