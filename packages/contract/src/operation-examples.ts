/** Named examples by operation id. */
export type OperationExamples = Record<
  string,
  {
    /** Request bodies by example name. */
    requests: Record<string, unknown>
    /** Response bodies by status, then by example name. */
    responses: Record<string, Record<string, unknown>>
  }
>
