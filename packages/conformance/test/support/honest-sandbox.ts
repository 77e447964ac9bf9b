import type { Dialect } from '@case-management/contract/questions'
import {
  createSandbox,
  createSqliteStorage,
  demo,
  demoOther,
  demoWithoutScope,
  type Sandbox,
} from '@case-management/sandbox'
import type { AppCredentials, Target } from '../../src/index.ts'
import { records } from './records.ts'

/** Tasks in the stream that is tested. */
const taskCount = 48

/** Tasks in a stream of somebody else. */
const otherTasks = records(6, demoOther, '8')

/**
 * A sandbox with known records in the stream that is tested, and others in one that must not be seen.
 *
 * @param options.checkEvery - after how many answers it validates one itself, as the suite does with each.
 * @param options.dialect - how it answers the open questions; by default as the contract does.
 */
export async function honestSandbox({
  checkEvery = 0,
  dialect,
}: { checkEvery?: number; dialect?: Dialect | undefined } = {}): Promise<Sandbox> {
  const storage = createSqliteStorage({ file: ':memory:' })
  await storage.insert(scopeOf(demo), records(taskCount, demo))
  await storage.insert(scopeOf(demoOther), otherTasks)
  return createSandbox({ storage, checkEvery, ...(dialect && { dialect }) })
}

function scopeOf({ accountId, streamId }: { accountId: string; streamId: string }) {
  return { accountId, streamId }
}

/** The stream of the demo at a host, with nothing else known of it. */
export function demoTarget(url: string, writable: boolean): Target {
  return { url, ...scopeOf(demo), taskIds: [], profile: 'live', writable }
}

/** The sandbox as a target that may be written to. */
export function sandboxTarget(url = 'http://127.0.0.1:4000'): Target {
  return {
    ...demoTarget(url, true),
    // Some tests reach it by a name that is not taken for this machine.
    allowInsecureHost: true,
    unscopedApp: { appId: demoWithoutScope.appId, clientSecret: demoWithoutScope.secret },
    other: scopeOf(demoOther),
    otherTaskId: otherTasks[0]?._id ?? '',
  }
}

/** The app that may call the sandbox, speaking for a user who has tasks. */
export const sandboxApp: AppCredentials = {
  appId: demo.appId,
  clientSecret: demo.secret,
  subject: demo.subject,
}
