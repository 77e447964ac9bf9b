import { hostUrl, isLoopback } from '@case-management/contract/http'

/** A host that the console offers by name. */
export interface KnownHost {
  name: string
  url: string
}

/** The hosts that `npm start` serves, at their usual ports. */
export const knownHosts = [
  { name: 'Sandbox on this machine', url: 'http://127.0.0.1:4000' },
  { name: 'Mock on this machine', url: 'http://127.0.0.1:4010' },
] as const satisfies readonly KnownHost[]

/** The URL before the path of the API, as the client makes it of a host that it accepts; without a slash at the end. */
export function baseUrl(host: string): string {
  try {
    return hostUrl(host, { allowInsecureHost: true })
  } catch {
    return host
  }
}

/** Whether the client calls a host only when it is told that it may: by plain http, and not on this machine. */
export function isInsecure(host: string): boolean {
  return baseUrl(host).startsWith('http:') && !isLoopback(host)
}

/** What its reader has to allow before such a host is called, as the box beside it says. */
export const permission = 'Call this host by plain http'

/** Scheme, name and port of a host as people write it, by which a browser tells one from another. */
export function originOf(host: string): string {
  const url = baseUrl(host)
  return /^https?:\/\/[^/]+/.exec(url)?.[0] ?? url
}
