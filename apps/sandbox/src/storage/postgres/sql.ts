/** What can be bound to a statement. */
export type SqlValue = string | number | null | readonly (string | number | null)[]

/** A piece of SQL with its values beside it, so that no value can ever become part of the text. */
export class Sql {
  readonly texts: readonly string[]
  readonly values: readonly SqlValue[]

  constructor(texts: readonly string[], values: readonly SqlValue[]) {
    this.texts = texts
    this.values = values
  }

  /** The statement as an engine wants it; `placeholder` is called with 1 for the first value, and so on. */
  text(placeholder: (position: number) => string): string {
    return this.texts.reduce((text, next, index) => text + placeholder(index) + next)
  }
}

/**
 * Writes SQL: a nested {@link Sql} becomes part of the text, everything else is bound.
 *
 * @example
 * sql`SELECT id FROM task WHERE task_id = ${taskId} AND ${condition}`
 */
export function sql(strings: TemplateStringsArray, ...parts: (Sql | SqlValue)[]): Sql {
  const texts: string[] = [strings[0] ?? '']
  const values: SqlValue[] = []
  const append = (text: string): void => {
    texts[texts.length - 1] += text
  }
  for (const [index, part] of parts.entries()) {
    if (part instanceof Sql) {
      append(part.texts[0] ?? '')
      texts.push(...part.texts.slice(1))
      values.push(...part.values)
    } else {
      values.push(part)
      texts.push('')
    }
    append(strings[index + 1] ?? '')
  }
  return new Sql(texts, values)
}

/** Joins pieces by a separator such as `' AND '`. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return pieces.reduce((joined, next) => sql`${joined}${raw(separator)}${next}`)
}

/** Text of the program itself: the name of a column or an index. Never anything from outside. */
export function raw(text: string): Sql {
  return new Sql([text], [])
}
