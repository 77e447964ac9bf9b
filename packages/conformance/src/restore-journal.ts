import { rmSync } from 'node:fs'
import { isLoopback } from '@case-management/contract/http'
import type { RunContext } from './check/run-context.ts'
import type { Credentials } from './host/credentials.ts'
import { createHostClock, withHostClock } from './host/host-clock.ts'
import { createMask } from './host/mask.ts'
import { openNetwork } from './host/network.ts'
import { notRestored } from './host/not-restored.ts'
import { putBack } from './host/put-back.ts'
import { reach } from './host/reach.ts'
import type { JournalledTask, WaitingJournal } from './host/read-journal.ts'
import { readStream } from './host/read-stream.ts'
import { withTogether } from './host/restoration.ts'
import { targetUrl } from './host/target-url.ts'
import type { TlsFiles } from './host/tls-files.ts'
import { requestSchemaPointer } from './projection/request-schema.ts'
import { schemaNode } from './projection/schema-node.ts'
import { contextOf, secretsOf } from './run-context-of.ts'

/** Options of {@link restoreJournal}. */
export interface RestoreOptions {
  credentials: Credentials
  tls?: TlsFiles
  allowInsecureHost?: boolean
  rate?: number
  timeLimit?: number
}

/** Result of {@link restoreJournal}. */
export interface Restored {
  /** What was done, one line for each task. */
  done: string[]
  /** Tasks that could not be restored, one line each, with what to do about it. */
  problems: string[]
}

/**
 * Reverts the updates of a crashed run where they still differ, and removes the journal once all are restored.
 *
 * @throws UnreachableError when the host does not answer.
 * @throws RefusedError when it refuses the credentials or ids on the first request.
 */
export async function restoreJournal(journal: WaitingJournal, options: RestoreOptions): Promise<Restored> {
  const { accountId, streamId, tasks } = journal
  const target = {
    url: targetUrl(journal.url, options),
    accountId,
    streamId,
    taskIds: tasks.map(({ before }) => before._id),
    profile: 'live',
    writable: true,
  } as const
  const network = await openNetwork(target.url, options.tls)
  const clock = createHostClock()
  try {
    return await withHostClock(clock, async () => {
      const from = { ...options, target, journal: false } as const
      const mask = createMask(secretsOf(from))
      const context = contextOf(from, { network, clock, mask }, clock.note)
      await reach(context)
      const restored = await restoreTasks(context, tasks)
      if (restored.problems.length === 0) rmSync(journal.path)
      return restored
    })
  } finally {
    await network.close()
  }
}

async function restoreTasks(context: RunContext, tasks: readonly JournalledTask[]): Promise<Restored> {
  const { ledger, target } = context
  const update = schemaNode(requestSchemaPointer('updateTask'))
  const stream = await readStream(context)
  const sought = tasks.map((written) => {
    const { before } = written
    const keys = knownKeys(written)
    const now = stream.tasks.find(({ _id }) => _id === before._id)
    // A task that was not read is put back unseen.
    const different = now ? notRestored(update, before, now, keys, { lossy: isLoopback(target.url) }) : keys
    if (different.length > 0) {
      ledger.remember(before, stream.tasks)
      ledger.touch(before._id, keys)
    }
    return { id: before._id, different, unknown: written.keys.filter((key) => !keys.includes(key)) }
  })
  // What nobody sent may have been changed by somebody else since.
  await putBack(context, { last: true, beside: false })
  const open = new Set(ledger.open().map(({ task }) => task._id))
  return {
    done: sought.flatMap(({ id, different }) => {
      if (open.has(id)) return []
      return [
        different.length > 0
          ? `${id}: put back ${different.join(', ')}.`
          : `${id}: is as it was before; nothing sent.`,
      ]
    }),
    problems: sought
      .filter(({ unknown }) => unknown.length > 0)
      .map(
        ({ id, unknown }) =>
          `${id} (${unknown.join(', ')}): held a secret, which no journal keeps; look at the task yourself, and then remove the journal.`,
      )
      .concat(ledger.problems()),
  }
}

/** The keys whose values of before are known, with those of all that move together with them. */
function knownKeys({ keys, unkept }: JournalledTask): string[] {
  return keys.filter((key) => ![...withTogether([key])].some((each) => unkept.includes(each)))
}
