import type { TestProject } from 'vitest/node'
import { startPostgres } from './embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server for the run; its user may create databases. */
    postgresUrl: string
  }
}

/** Starts one PostgreSQL server for all tests of the run, and removes it afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ fsync: false })
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}
