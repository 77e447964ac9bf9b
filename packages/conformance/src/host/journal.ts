import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Task } from '../check/task.ts'
import type { Json, JsonObject } from '../projection/json.ts'
import type { Mask } from './mask.ts'

/** The stream whose tasks a journal is about. */
export interface JournalPlace {
  url: string
  accountId: string
  streamId: string
}

/** What stands in the first line of a journal. */
export interface JournalHead extends JournalPlace {
  journal: 1
  /** ISO 8601 in UTC. */
  startedAt: string
}

/** What stands in each further line: a write that is about to be sent, or a task that is put back. */
export type JournalEntry =
  | {
      writes: string
      keys: readonly string[]
      /** The body to be sent. */
      sends: string
      /** The task as it was before the first write; in its first entry. */
      before?: JsonObject
      /** Keys that `before` lacks because their values held a secret. */
      unkept?: readonly string[]
    }
  | { settles: string }

/** Remembers on disk what is written to a host, so that it can be put back when the run dies. */
export interface Journal {
  /** Notes a write. When it returns, the note outlives a power cut. @throws Error when it cannot be kept. */
  write: (task: Task, keys: readonly string[], body: string) => void
  /** Notes that a task is put back. */
  settle: (taskId: string) => void
}

/**
 * A journal in a folder. Its file is there as long as a task is to be put back, and only its owner can read it.
 *
 * @param mask - takes secrets out.
 */
export function createJournal(
  folder: string,
  { url, accountId, streamId }: JournalPlace,
  mask: Mask,
): Journal {
  const path = resolve(folder, `${journalPrefix(url)}${randomBytes(6).toString('hex')}.jsonl`)
  const open = new Set<string>()
  let file: number | undefined
  const begin = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Under its name it is whole from the beginning.
    const part = openSync(`${path}.part`, 'ax', 0o600)
    append(part, { journal: 1, url, accountId, streamId, startedAt: new Date().toISOString() })
    renameSync(`${path}.part`, path)
    syncFolder(folder)
    return part
  }
  return {
    write(task, keys, body) {
      const { _id } = task
      try {
        file ??= begin()
        append(file, { writes: _id, keys, sends: mask(body), ...(!open.has(_id) && kept(task, mask)) })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new Error(
          `Nothing is written to the host that is not in a journal before, and that failed: ${reason}`,
          {
            cause: error,
          },
        )
      }
      open.add(_id)
    },
    settle(taskId) {
      if (!open.delete(taskId) || file === undefined) return
      if (open.size > 0) return append(file, { settles: taskId })
      closeSync(file)
      file = undefined
      rmSync(path)
    },
  }
}

function append(file: number, line: JournalHead | JournalEntry): void {
  writeSync(file, `${JSON.stringify(line)}\n`)
  fsyncSync(file)
}

/** How the names of all journals of a host begin. */
export function journalPrefix(url: string): string {
  return `${URL.parse(url)?.host.replaceAll(/[^\w.-]/g, '_') ?? 'host'}-`
}

/** A task without the values that hold a secret, of which only their keys are kept. */
function kept(task: Task, mask: Mask): { before: JsonObject; unkept?: string[] } {
  const record: JsonObject = JSON.parse(JSON.stringify(task))
  const isSecret = (value: Json) => {
    const text = JSON.stringify(value)
    return mask(text) !== text
  }
  const unkept = Object.keys(record).filter((key) => isSecret(record[key] ?? null))
  const before = Object.fromEntries(Object.entries(record).filter(([key]) => !unkept.includes(key)))
  return { before, ...(unkept.length > 0 && { unkept }) }
}

/** A new file outlives a power cut only when its folder is written too; Windows knows no such call. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
