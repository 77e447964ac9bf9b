import { StorageError } from './storage-error.ts'
import type { Scope, StoredTask, Task } from './task-storage.ts'

/** A task and the text it is stored as. */
export interface RecordToStore {
  task: Task
  record: string
}

/** Records of one scope by task id, few enough to be written at once. */
export interface ScopeChunk {
  scope: Scope
  records: Map<string, RecordToStore>
}

/** Cuts the tasks of a scope into chunks of this size. Of two with the same id in a chunk the later stays. */
export function* taskChunks(scope: Scope, tasks: Iterable<Task>, chunkSize: number): Generator<ScopeChunk> {
  let records = new Map<string, RecordToStore>()
  for (const task of tasks) {
    records.set(task._id, { task, record: JSON.stringify(task) })
    if (records.size < chunkSize) continue
    yield { scope, records }
    records = new Map()
  }
  if (records.size > 0) yield { scope, records }
}

/**
 * Cuts stored records into chunks of one scope and of this size, texts kept as they are.
 *
 * @param only - the scope that all of them must be of.
 * @throws StorageError when one is of another scope.
 */
export function* storedChunks(
  stored: Iterable<StoredTask>,
  chunkSize: number,
  only?: Scope,
): Generator<ScopeChunk> {
  const chunks = new Map<string, ScopeChunk>()
  for (const { accountId, streamId, record } of stored) {
    if (only && (only.accountId !== accountId || only.streamId !== streamId)) {
      throw new StorageError(
        `a task of account ${accountId}, stream ${streamId} cannot replace those of account ${only.accountId}, ` +
          `stream ${only.streamId}; leave it out`,
      )
    }
    const task: Task = JSON.parse(record)
    const key = JSON.stringify([accountId, streamId])
    const chunk = chunks.get(key) ?? { scope: { accountId, streamId }, records: new Map() }
    chunks.set(key, chunk)
    chunk.records.set(task._id, { task, record })
    if (chunk.records.size < chunkSize) continue
    yield chunk
    chunks.delete(key)
  }
  yield* chunks.values()
}
