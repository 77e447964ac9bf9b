import { z } from 'zod'

/** Request header by which a tester asks for a fault. */
export const faultHeader = 'Sandbox-Fault'

/** Longest delay that can be asked for, in milliseconds. */
const longestLatency = 60_000

/** Directives that say more about the answer that `status` asks for, and nothing without it. */
const detailsOfStatus = ['example', 'retry-after'] as const

const directives = z.strictObject({
  /** Answer with this status of the contract, and do nothing else. */
  status: z.coerce.number().int().min(400).max(599).optional(),
  /** Which of the contract's named examples to answer with; the first when left out. */
  example: z.string().optional(),
  /** `Retry-After` of the answer, in seconds. */
  'retry-after': z.coerce.number().int().min(0).max(86_400).optional(),
  /** Wait before anything is done, in milliseconds. */
  latency: z.coerce.number().int().min(0).max(longestLatency).optional(),
  /** Cut the connection without an answer, `before` (also without a value) or `after` the call took effect. */
  drop: z.enum(['before', 'after']).optional(),
  /** Cut the connection in the middle of the body. */
  truncate: z.literal('').optional(),
})

/** What a tester asks for. */
export type Fault = z.infer<typeof directives>

/**
 * Reads the header, in the manner of `Prefer`: directives parted by semicolons, with or without a value.
 *
 * @returns what is wrong with it, as text, when it cannot be read.
 * @example parseFault('status=429; retry-after=2') // { status: 429, 'retry-after': 2 }
 */
export function parseFault(header: string): Fault | string {
  const pairs = header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=', 2)
      return [name.trim(), value.trim()]
    })
    .map(([name, value]): [string, string] => [name, name === 'drop' && value === '' ? 'before' : value])
  const parsed = directives.safeParse(Object.fromEntries(pairs))
  if (parsed.success) return withoutStatus(parsed.data) ?? parsed.data
  const [issue] = parsed.error.issues
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not valid'}`.trim()
}

function withoutStatus(fault: Fault): string | undefined {
  if (fault.status !== undefined) return undefined
  const detail = detailsOfStatus.find((name) => fault[name] !== undefined)
  return detail && `${detail} needs a status beside it, such as status=429; ${detail}=${fault[detail]}`
}
