import { conditions } from '../find/conditions.ts'
import type { SqlDialect } from '../find/dialect.ts'
import { raw, sql } from '../sql.ts'

/** How PostgreSQL reads. It keeps statistics and finds the best way itself. */
export const postgresDialect: SqlDialect = {
  anyOf(column, values) {
    const type = raw(typeof values[0] === 'string' ? 'text[]' : 'bigint[]')
    return sql`${column} = ANY(${values}::${type})`
  },
  holds: (column, text) => sql`${column} LIKE ${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`,
  // oxlint-disable-next-line require-yield -- it needs no look at the database, unlike SQLite's.
  *source(matching) {
    return { from: raw('task t'), where: conditions(postgresDialect, matching) }
  },
}
