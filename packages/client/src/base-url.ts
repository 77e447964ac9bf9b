/** A URL writes each IPv4 address with four numbers. */
const loopback = /^((.+\.)?localhost|127[\d.]+|\[::1\])$/

/**
 * Base URL of a host as people write it: `platform.kore.ai`, `https://platform.kore.ai/`, `http://localhost:4000`.
 * Without a scheme it is `https`. A path is kept, so that a gateway may stand before the API.
 *
 * @param host - host name, with or without scheme, port, path and trailing slash.
 * @returns the URL without a trailing slash.
 * @throws TypeError when the host is no URL, holds credentials, a query or a fragment,
 *   or would send the token unencrypted beyond this machine.
 */
export function baseUrlOf(host: string): string {
  const text = host.includes('://') ? host : `https://${host}`
  if (!URL.canParse(text)) throw new TypeError(`host "${host}" is no host name like platform.kore.ai`)
  const { protocol, hostname, host: authority, pathname, href } = new URL(text)
  const url = `${protocol}//${authority}${pathname}`
  if (href !== url) {
    throw new TypeError(`host "${hostname}" must have no credentials, query or fragment`)
  }
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.test(hostname))) {
    throw new TypeError(`host "${host}" must use https:`)
  }
  return url.replace(/\/+$/, '')
}
