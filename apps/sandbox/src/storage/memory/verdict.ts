/** Which values a query wants, by their numbers, and how many tasks have one of them. */
export interface Verdict {
  matches: Uint8Array
  tasks: number
}
