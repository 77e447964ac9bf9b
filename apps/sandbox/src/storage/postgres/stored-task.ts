import type { StoredTask } from '../task-storage.ts'
import type { Row } from './reading.ts'

/** Tasks that one statement reads or writes. */
export const chunkSize = 500

/** A task of a row that has its stream and its record. */
export function storedTask(row: Row): StoredTask {
  return {
    accountId: String(row['account_id']),
    streamId: String(row['stream_id']),
    record: String(row['record']),
  }
}
