/** Where tasks live: one interface, two engines. */
export { databaseUrlProblem } from './postgres/database-url.ts'
export { createPostgresStorage } from './postgres/postgres-storage.ts'
export { createSqliteStorage } from './sqlite/sqlite-storage.ts'
export { StorageError } from './storage-error.ts'
export type { TaskStorage } from './task-storage.ts'
