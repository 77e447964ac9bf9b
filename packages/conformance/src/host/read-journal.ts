import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBody } from '../check/answer.ts'
import { isTask, type Task } from '../check/task.ts'
import { UsageError } from '../conformance-errors.ts'
import { isObject, textOf, type Json } from '../projection/json.ts'
import { journalPrefix, type JournalPlace } from './journal.ts'

/** A task that a run updated and did not restore. */
export interface JournalledTask {
  /** As it was before the first write, without the keys that were not kept. */
  before: Task
  /** The keys that were sent. */
  keys: string[]
  /** Keys that are missing in `before`, because their values held a secret. */
  unkept: readonly string[]
}

/** Content of a journal. */
export interface WaitingJournal extends JournalPlace {
  path: string
  /** ISO 8601 in UTC. */
  startedAt: string
  tasks: JournalledTask[]
}

/**
 * Reads a journal. A truncated last line is ignored: its update was never sent.
 *
 * @throws UsageError when the file cannot be read or is no journal.
 */
export function readJournal(path: string): WaitingJournal {
  const [first, ...entries] = textOfFile(path)
    .split('\n')
    .map((line) => parseBody(line))
  if (!isObject(first) || first['journal'] !== 1) throw new UsageError(`${path} is not a journal of a run.`)
  const tasks = new Map<string, JournalledTask>()
  for (const entry of entries) if (isObject(entry)) apply(tasks, entry)
  return {
    path,
    url: textOf(first['url']),
    accountId: textOf(first['accountId']),
    streamId: textOf(first['streamId']),
    startedAt: textOf(first['startedAt']),
    tasks: [...tasks.values()],
  }
}

function textOfFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function apply(tasks: Map<string, JournalledTask>, entry: Record<string, Json>): void {
  if ('settles' in entry) return void tasks.delete(textOf(entry['settles']))
  const id = textOf(entry['writes'])
  const { before } = entry
  if (isTask(before)) tasks.set(id, { before, keys: [], unkept: textsOf(entry['unkept']) })
  const task = tasks.get(id)
  if (task) task.keys = [...new Set(task.keys.concat(textsOf(entry['keys'])))]
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(textOf) : []
}

/** The journals in a folder that wait for a host to be put right, the oldest first. */
export function waitingJournals(folder: string, url: string): WaitingJournal[] {
  return namesIn(folder)
    .filter((name) => name.startsWith(journalPrefix(url)) && name.endsWith('.jsonl'))
    .flatMap((name) => journalAt(join(folder, name)))
    .filter((journal) => journal.url === url && journal.tasks.length > 0)
    .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Other files are none of a run's business. */
function journalAt(path: string): WaitingJournal[] {
  try {
    return [readJournal(path)]
  } catch {
    return []
  }
}
