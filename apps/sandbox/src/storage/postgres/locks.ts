import { taskKey, type TaskChange } from '../change-batch.ts'
import type { Scope } from '../task-storage.ts'
import type { PostgresTransaction } from './postgres-connection.ts'
import { scopeDigest } from './scope-digest.ts'
import { sql } from './sql.ts'
import { storedTask } from './stored-task.ts'

// A database or a role may be set to acknowledge before the disk has the commit; here that would break a promise.
const begin = 'BEGIN; SET LOCAL synchronous_commit = on'

/** Begins a transaction that adds or removes tasks of a scope: nobody else writes there until it ends. */
export function beginAlone(scope: Scope): string {
  return `${begin}; SELECT pg_advisory_xact_lock(${lockOf(scope)})`
}

/** Begins a transaction that writes wherever it likes: nobody else writes until it ends, and everybody reads. */
export const beginAloneEverywhere = `${begin}; LOCK TABLE task IN EXCLUSIVE MODE`

/** Begins a transaction that updates tasks of these scopes, beside others that do so too. */
export function beginUpdates(scopes: readonly Scope[]): string {
  // Each once and in one order, so that two batches never wait for each other in a ring.
  const locks = new Set(scopes.map((scope) => `SELECT pg_advisory_xact_lock_shared(${lockOf(scope)})`))
  return [begin, ...[...locks].toSorted()].join('; ')
}

/** The tasks of a batch that are stored, by `taskKey`, each locked until the transaction ends. */
export async function lockTasks(
  transaction: PostgresTransaction,
  changes: readonly TaskChange[],
): Promise<Map<string, { scope: Scope; record: string }>> {
  // Locked in the order of the key, so that two batches with common tasks never wait for each other in a ring.
  const rows = await transaction.all(sql`
    SELECT account_id, stream_id, task_id, record FROM task
    WHERE (account_id, stream_id, task_id) IN (SELECT * FROM unnest(
      ${changes.map(({ scope }) => scope.accountId)}::text[],
      ${changes.map(({ scope }) => scope.streamId)}::text[],
      ${changes.map(({ taskId }) => taskId)}::text[]
    )) ORDER BY account_id, stream_id, task_id FOR UPDATE`)
  return new Map(
    rows.map((row) => {
      const { record, ...scope } = storedTask(row)
      return [taskKey(scope, String(row['task_id'])), { scope, record }]
    }),
  )
}

/** The number of a scope's lock. Two scopes that share one wait for each other now and then, and no more. */
function lockOf(scope: Scope): bigint {
  return scopeDigest(scope).readBigInt64BE()
}
