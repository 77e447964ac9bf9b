import type { Random } from './random.ts'

type ShortPrefix = 'ti' | 'ci' | 'fd' | 'qu' | 'a'
type LongPrefix = 'u' | 'o' | 'emailInst'

/** An identifier of tasks, cases, fields, queues and agents: seven digits first, so no UUID. */
export function shortIdentifier<P extends ShortPrefix>(prefix: P, random: Random): `${P}-${string}` {
  return `${prefix}-${groups(random.hex(31), 7)}`
}

/** An identifier of users, organizations and e-mail channels: a UUID of version 5 by its digits. */
export function longIdentifier<P extends LongPrefix>(prefix: P, random: Random): `${P}-${string}` {
  const digits = random.hex(32)
  return `${prefix}-${groups(`${digits.slice(0, 12)}5${digits.slice(13, 16)}${random.pick(['8', '9', 'a', 'b'])}${digits.slice(17)}`, 8)}`
}

function groups(digits: string, first: number): string {
  const [second, third, fourth] = [first + 4, first + 8, first + 12]
  return `${digits.slice(0, first)}-${digits.slice(first, second)}-${digits.slice(second, third)}-${digits.slice(third, fourth)}-${digits.slice(fourth)}`
}
