import { faker as arabic } from '@faker-js/faker/locale/ar'
import { faker as english } from '@faker-js/faker/locale/en'
import { faker as german } from '@faker-js/faker/locale/de'
import { faker as japanese } from '@faker-js/faker/locale/ja'
import { faker as polish } from '@faker-js/faker/locale/pl'
import type { components } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { demo, demoOther } from '../demo.ts'
import { longIdentifier, shortIdentifier } from './identifiers.ts'
import { Random } from './random.ts'

type User = components['schemas']['User']
type Some<T> = readonly [T, ...T[]]

/** An agent as `currAssignee` has it. */
export type Agent = Required<components['schemas']['Assignee']>
/** A queue as `currQueue` has it. */
export type Queue = Required<components['schemas']['CurrentQueue']>

/**
 * What tasks are put together from. Faker takes tens of microseconds for a sentence, so it draws these once,
 * and each task only picks: that is what makes a million of them a matter of minutes.
 */
export interface Pools {
  customers: Some<User>
  agents: Some<Agent>
  /** The users of the demo tokens, so that "my tasks" finds some, and the agent of the contract's example. */
  demoAgents: Some<Agent>
  queues: Some<Queue>
  emailInstances: Some<string>
  products: Some<string>
  companies: Some<string>
  sentences: Some<string>
  organization: string
}

const size = { customers: 400, agents: 60, products: 80, companies: 120, sentences: 150 }
const locales = [english, english, english, german, polish, japanese, arabic]
const queueNames = [
  'Default Queue',
  'SupportQueue1',
  'Billing',
  'Claims',
  'Complaints',
  'Retention',
  'Technical Support',
  'VIP Service',
  'Rückfragen',
  '日本語サポート',
] as const

const documented = examples.updateTask.requests
/** Queues of the contract's examples have the identifiers that they have there. */
const documentedQueues = new Map<string, string>(
  documented['assign-queue'].queues.map(({ name, _id }) => [name, _id]),
)

let latest: { seed: number; pools: Pools } | undefined

/** The pools of a seed. */
export function poolsOf(seed: number): Pools {
  if (latest?.seed !== seed) latest = { seed, pools: draw(seed) }
  return latest.pools
}

function draw(seed: number): Pools {
  for (const locale of new Set(locales)) locale.seed(seed)
  const random = new Random(seed, 0, 0x70_6f_6f_6c)
  return {
    customers: some(size.customers, (index) => customer(localeOf(index), random)),
    agents: some(size.agents, (index) => agent(longIdentifier('u', random), localeOf(index), random)),
    demoAgents: [
      agent(demo.subject, english, random),
      agent(demoOther.subject, english, random),
      documented.assign.currAssignee,
    ],
    queues: some(queueNames.length, (index) => {
      const name = queueNames[index] ?? queueNames[0]
      const made = shortIdentifier('qu', random)
      return { _id: documentedQueues.get(name) ?? made, name }
    }),
    emailInstances: some(3, () => longIdentifier('emailInst', random)),
    products: some(size.products, () => english.commerce.productName()),
    companies: some(size.companies, (index) => localeOf(index).company.name()),
    sentences: some(size.sentences, (index) => (index % 10 === 9 ? german : english).lorem.sentence()),
    organization: longIdentifier('o', random),
  }
}

function localeOf(index: number): typeof english {
  return locales[index % locales.length] ?? english
}

function agent(agentId: string, locale: typeof english, random: Random): Agent {
  return { aId: shortIdentifier('a', random), agentId, name: locale.person.fullName() }
}

function customer(locale: typeof english, random: Random): User {
  const user: User = { _id: longIdentifier('u', random), name: locale.person.fullName() }
  if (random.chance(0.7)) user.emailId = english.internet.exampleEmail().toLowerCase()
  if (random.chance(0.5)) user.phoneNumber = `+1555${random.below(10_000_000).toString().padStart(7, '0')}`
  return user
}

function some<T>(count: number, make: (index: number) => T): Some<T> {
  return [make(0), ...Array.from({ length: count - 1 }, (_, index) => make(index + 1))]
}
