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

/** Whether a host, as people write it, is this machine. */
export function isThisMachine(host: string): boolean {
  const text = withScheme(host)
  if (!URL.canParse(text)) return false
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(text).hostname)
}

/** The URL before the path of the API, as the client makes it of a host that it accepts; without a slash at the end. */
export function baseUrl(host: string): string {
  const text = withScheme(host)
  if (!URL.canParse(text)) return text
  const { protocol, host: authority, pathname } = new URL(text)
  return `${protocol}//${authority}${pathname}`.replace(/\/+$/, '')
}

/** Scheme, name and port of a host as people write it, by which a browser tells one from another. */
export function originOf(host: string): string {
  const text = withScheme(host)
  return URL.canParse(text) ? new URL(text).origin : text
}

function withScheme(host: string): string {
  return host.includes('://') ? host : `https://${host}`
}
