/** Where a call goes and who makes it. It lives in the memory of the page and nowhere else. */
export interface Connection {
  /** Host as the client takes it: a name, or a URL for this machine. */
  host: string
  /** Whether plain http may lead to a host that is not this machine. */
  allowInsecureHost: boolean
  token: string
  accountId: string
  streamId: string
}
