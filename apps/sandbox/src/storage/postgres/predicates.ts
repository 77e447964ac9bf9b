import { raw, sql, type Sql } from './sql.ts'

/** The column equals one of the values. */
export function anyOf(column: Sql, values: readonly number[] | readonly string[]): Sql {
  const type = raw(typeof values[0] === 'string' ? 'text[]' : 'bigint[]')
  return sql`${column} = ANY(${values}::${type})`
}

/** The column holds the text somewhere. */
export function holds(column: Sql, text: string): Sql {
  return sql`${column} LIKE ${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
}
