import type { Pools } from './pools.ts'
import type { Random } from './random.ts'

/** The longest name that an update may set; longer ones are nowhere in the contract. */
const longestName = 512

const verbs = [
  'Call back',
  'Send refund to',
  'Check invoice of',
  'Confirm address of',
  'Review claim of',
  'Schedule visit at',
  'Answer complaint of',
  'Renew contract of',
] as const
const subjects = ['Refund', 'Damaged', 'Missing', 'Wrong', 'Late', 'Warranty for', 'Return of'] as const

/** Names that break what handles text carelessly. */
const edgeNames = [
  'Größe prüfen: Straße statt Strasse',
  '返金の確認 – 注文 № 42',
  'مراجعة الطلب قبل الإغلاق',
  'Bestätigung 😀👩‍👩‍👧 senden',
  'Cafe\u0301 and Café are spelled in two ways',
  `It's "quoted", 100% <b>bold</b> & C:\\temp; -- DROP TABLE`,
  'ΟΔΟΣ, İstanbul and ẞ',
  '  spaces   around  ',
  'x',
] as const

/** The name of the task at an index. */
export function taskName(random: Random, pools: Pools, index: number): string {
  const place = index % 100
  const edge = place >= 50 ? edgeNames[place - 50] : undefined
  if (edge !== undefined) return edge
  if (place === 60) return `${random.pick(pools.sentences)} `.repeat(longestName).slice(0, longestName)
  const customer = random.pick(pools.customers)
  if (random.chance(0.5)) return `${random.pick(verbs)} ${customer.name || random.pick(pools.companies)}`
  if (random.chance(0.5)) return `${random.pick(subjects)} ${random.pick(pools.products)}`
  return `${random.pick(subjects)} ${random.pick(pools.products)} for ${random.pick(pools.companies)}`
}
