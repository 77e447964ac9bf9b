import { createPostgresStorage, createSqliteStorage, type TaskStorage } from '../storage/index.ts'

/** Where tasks are kept when nothing else is said. */
export const defaultFile = '.data/sandbox.db'

/** The storage that command line and environment ask for: `--db`, else `DATABASE_URL`, else a file under `.data/`. */
export async function openStorage(
  file: string | undefined,
  databaseUrl: string | undefined,
): Promise<TaskStorage> {
  if (file === undefined && databaseUrl) return await createPostgresStorage({ url: databaseUrl })
  return createSqliteStorage({ file: file ?? defaultFile })
}
