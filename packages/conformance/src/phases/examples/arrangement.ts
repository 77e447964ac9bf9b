/** How a request is changed so that a host answers as an example says, or why that cannot be arranged. */
export interface Arrangement {
  /** Why the example is not sent. */
  skip?: string
  method?: string
  /** Values of path and header parameters, by parameter name. */
  parameters?: Record<string, string>
  /** Headers to set, or with `null` to leave out. */
  headers?: Record<string, string | null>
  /** Text to send in place of the body. */
  body?: string
}
