import { createSandbox, demo } from '@case-management/sandbox'
import { fullTasks } from './full-tasks.ts'
import { readPromises, type Promised } from './promises.ts'
import { serveSituation } from './serve-situation.ts'
import type { Expectation } from './situation.ts'
import { situations } from './situations.ts'

/** Tasks in the stream. */
const taskCount = 300
/** Tasks among them that tests may change, each of its own. */
const fullCount = 40

/** What a test suite needs to know: the one line that the command prints. */
export interface PromiseHostFacts {
  /** What a client is made with. The secret is known to everybody. */
  accountId: string
  streamId: string
  appId: string
  clientSecret: string
  subject: string
  /** Base URL of each host, by name. */
  hosts: Record<string, string>
  /** How many tasks the stream has. */
  taskCount: number
  /** Tasks with something in every key, for tests to change; each test takes one of its own. */
  taskIds: string[]
  /** All that a client has to show, with what its error must tell of the answer where the host gives one. */
  promises: (Promised & { expects?: Expectation })[]
}

/** Running hosts. */
export interface PromiseHost {
  facts: PromiseHostFacts
  /** Ends all of them. */
  close: () => Promise<void>
}

/**
 * Starts the sandbox with 300 tasks, and one host before it for each situation that `spec/promises` names,
 * on free ports of this machine.
 *
 * @example
 * const { facts, close } = await startPromiseHost()
 * console.log(facts.hosts['capped-limit'])
 * await close()
 */
export async function startPromiseHost(): Promise<PromiseHost> {
  const promised = await readPromises()
  const sandbox = await createSandbox({ tasks: taskCount - fullCount })
  const tasks = fullTasks(fullCount)
  await sandbox.storage.insert(demo, tasks)
  const hosts = await Promise.all(
    Object.entries(situations).map(async ([name, situation]) => ({
      name,
      listening: await serveSituation(situation, sandbox.fetch),
    })),
  )
  const { accountId, streamId, appId, secret: clientSecret, subject } = demo
  return {
    facts: {
      accountId,
      streamId,
      appId,
      clientSecret,
      subject,
      hosts: Object.fromEntries(hosts.map(({ name, listening }) => [name, listening.url])),
      taskCount,
      taskIds: tasks.map(({ _id }) => _id),
      promises: promised.map((each) => {
        const expects = situations[each.host]?.expects
        return { ...each, ...(expects && { expects }) }
      }),
    },
    close: async () => {
      await Promise.all(hosts.map(({ listening }) => listening.close()))
      await sandbox.close()
    },
  }
}
