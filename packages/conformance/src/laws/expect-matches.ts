import type { CheckSession, TaskFilter } from '../check/check-session.ts'
import { unsatisfied, type Caller } from './filter-model.ts'
import { readCorpus } from './read-corpus.ts'
import { walk } from './walk.ts'

/** How often a difference is looked at again, in case records changed in between. */
const attempts = 2

/**
 * Notes every way in which a search does not find what the contract says:
 * a task that does not match, a matching task left out, a total that is not the number of tasks.
 */
export async function expectMatches(
  session: CheckSession,
  filter: TaskFilter,
  changes: { headers?: Record<string, string> } = {},
): Promise<void> {
  let found: string[] = []
  for (let attempt = 0; attempt < attempts; attempt++) {
    found = await differences(session, filter, changes)
    if (found.length === 0) return
    session.context.corpus = undefined
  }
  for (const message of found) session.violate(message)
}

async function differences(
  session: CheckSession,
  filter: TaskFilter,
  changes: { headers?: Record<string, string> },
): Promise<string[]> {
  const corpus = await readCorpus(session)
  const caller = callerOf(session, changes.headers)
  const asked = JSON.stringify(filter)
  const { tasks, total, complete } = await walk(session, filter, 200, changes)
  const messages: string[] = []
  for (const task of tasks) {
    const key = unsatisfied(task, filter, caller)
    if (key) {
      messages.push(`the filter ${key} is not kept: ${asked} finds ${task._id}`)
      break
    }
  }
  if (complete && total !== tasks.length) {
    messages.push(`totalResults of ${asked} is ${total}, but its pages hold ${tasks.length} tasks`)
  }
  if (corpus.complete && complete) {
    const ids = new Set(tasks.map(({ _id }) => _id))
    const missing = corpus.tasks.find((task) => !unsatisfied(task, filter, caller) && !ids.has(task._id))
    if (missing) messages.push(`${asked} leaves out ${missing._id}, which matches`)
  }
  return messages
}

/** Who asks, by the token and headers of the run. */
export function callerOf(session: CheckSession, headers: Record<string, string> = {}): Caller {
  return {
    now: Date.now(),
    timezoneOffset: Number(headers['X-Timezone-Offset'] ?? 0),
    subject: session.context.subject,
  }
}
