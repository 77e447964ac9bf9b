/** One violation of a schema, as Ajv reports it. */
export interface SchemaViolation {
  /** JSON pointer to the offending value; `""` is the whole body. */
  instancePath: string
  /** Pointer to the violated keyword in the schema document. */
  schemaPath: string
  /** The violated keyword, such as `maxLength`. */
  keyword: string
  /** Parameters of the keyword, such as `{ limit: 256 }` or `{ additionalProperty: 'foo' }`. */
  params: Record<string, unknown>
  /** What is wrong, in words. */
  message?: string
}

/**
 * A compiled JSON Schema: a type guard that returns whether a value is valid.
 * After `false`, `errors` holds every violation of that call.
 */
export interface CompiledValidator<T> {
  (value: unknown): value is T
  errors?: SchemaViolation[] | null
}
