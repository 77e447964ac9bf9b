import { knownHosts, originOf } from './hosts.ts'

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

/** Where the console begins. */
export const nobody: Connection = {
  host: knownHosts[0].url,
  allowInsecureHost: false,
  token: '',
  accountId: '',
  streamId: '',
}

/**
 * A connection to what may be another host. A token must not follow to a host that it was not entered for, nor is what
 * was allowed for one host allowed for another.
 */
export function movedTo(connection: Connection, host: string): Connection {
  const same = originOf(host) === originOf(connection.host)
  return same ? { ...connection, host } : { ...connection, host, allowInsecureHost: false, token: '' }
}
