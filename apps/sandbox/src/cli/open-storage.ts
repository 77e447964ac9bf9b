import { ConfigError } from '../config/config-error.ts'
import {
  createPostgresStorage,
  createSqliteStorage,
  databaseUrlProblem,
  type TaskStorage,
} from '../storage/index.ts'

/** Where tasks are kept when nothing else is said. */
export const defaultFile = '.data/sandbox.db'

/** The storage that command line and environment ask for: `--db`, else `DATABASE_URL`, else a file under `.data/`. */
export async function openStorage(
  file: string | undefined,
  databaseUrl: string | undefined,
): Promise<TaskStorage> {
  if (file !== undefined || !databaseUrl) return createSqliteStorage({ file: file ?? defaultFile })
  const problem = databaseUrlProblem(databaseUrl)
  if (problem !== undefined) {
    throw new ConfigError(`DATABASE_URL ${problem}. For SQLite, unset it or pass --db.`)
  }
  return await createPostgresStorage({ url: databaseUrl })
}
