/**
 * Options of {@link hostUrl}.
 *
 * @example
 * ```ts
 * import { hostUrl, type HostOptions } from '@case-management/contract/http'
 *
 * const inCompose: HostOptions = { allowInsecureHost: true }
 * console.log(hostUrl('http://sandbox:4000', inCompose)) // http://sandbox:4000
 * ```
 */
export interface HostOptions {
  /**
   * Whether to allow plain `http` beyond this machine, such as to a container on the same network. Token and tasks
   * then travel unencrypted.
   *
   * @defaultValue false
   */
  allowInsecureHost?: boolean | undefined
}

/** A URL writes each IPv4 address as four numbers, and each IPv6 address in its shortest form. */
const loopback = /^(?:(?:.+\.)?localhost|127\.[\d.]+|\[::1\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/

/**
 * The base URL of a host as people write it: `platform.kore.ai`, `https://Platform.Kore.ai:443/`,
 * `http://localhost:4000`. Two spellings of one host give one URL: without a scheme it is `https`, the name is in lower
 * case and ASCII, and the port of the scheme, a dot after the name and slashes at the end are left out.
 * A path is kept, so that a gateway may stand before the API.
 *
 * @param host - name or address, with or without scheme, port, path and trailing slash.
 * @returns the URL without a trailing slash.
 * @throws TypeError of one sentence, without secrets, when the host is not an HTTP address, has credentials, a query
 *   or a fragment, or would send the token unencrypted beyond this machine and `allowInsecureHost` is not set.
 *
 * @example
 * ```ts
 * import { hostUrl } from '@case-management/contract/http'
 *
 * console.log(hostUrl('https://platform.kore.ai:443/') === hostUrl('Platform.Kore.ai')) // true
 * ```
 */
export function hostUrl(host: string, { allowInsecureHost = false }: HostOptions = {}): string {
  const told = `host "${withoutSecrets(host)}"`
  const url = parsed(host)
  // Of a `?`, `#` or `@` with nothing beside it a URL keeps nothing.
  if (!url || /[?#]|^([^/]*\/\/)?[^/]*@/.test(host)) {
    throw new TypeError(
      `${told} must be a name like platform.kore.ai, without credentials, query or fragment`,
    )
  }
  const { protocol } = url
  if (protocol !== 'https:' && !(protocol === 'http:' && (allowInsecureHost || isLoopback(host)))) {
    throw new TypeError(
      `${told} must use https:${protocol === 'http:' ? ', or http: with allowInsecureHost' : ''}`,
    )
  }
  return (addressOf(url) + url.pathname).replace(/\/+$/, '')
}

/**
 * Scheme, name and port of a URL in the one form in which {@link hostUrl} writes them: by it two URLs lead to one host.
 *
 * @example
 * ```ts
 * import { addressOf } from '@case-management/contract/http'
 *
 * console.log(addressOf(new URL('https://platform.kore.ai.:443/path'))) // https://platform.kore.ai
 * ```
 */
export function addressOf({ protocol, hostname, port }: Pick<URL, 'protocol' | 'hostname' | 'port'>): string {
  return `${protocol}//${hostname.replace(/\.$/, '')}${port && `:${port}`}`
}

/**
 * Whether a host, as people write it, is this machine: `localhost` and names beneath it, `127.0.0.0/8`, `::1`, and
 * these addresses as IPv6 writes those of IPv4. False for what is no address.
 *
 * @param host - as {@link hostUrl} takes it, or any URL.
 *
 * @example
 * ```ts
 * import { isLoopback } from '@case-management/contract/http'
 *
 * console.log(isLoopback('http://[::1]:4000'), isLoopback('sandbox:4000')) // true false
 * ```
 */
export function isLoopback(host: string): boolean {
  return loopback.test(parsed(host)?.hostname.replace(/\.$/, '') ?? '')
}

/**
 * An address as it may be told, also one that nobody can understand: without credentials, query and fragment.
 *
 * @example
 * ```ts
 * import { withoutSecrets } from '@case-management/contract/http'
 *
 * console.log(withoutSecrets('https://me:secret@platform.kore.ai?key=1')) // https://***@platform.kore.ai
 * ```
 */
export function withoutSecrets(address: string): string {
  return address.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, '$1***@').replace(/[?#].*$/s, '')
}

/** What `new URL` makes of a host; nothing of what it would understand otherwise than a reader does. */
function parsed(host: string): URL | undefined {
  const text = host.trim()
  const whole = text.includes('://') ? text : `https://${text}`
  // A URL ignores line breaks, and takes a backslash for a slash and any number of slashes for two.
  if (!/^[a-z][a-z\d+.-]*:\/\/[^\s/?#\\]+[^\s\\]*$/i.test(whole)) return undefined
  try {
    const url = new URL(whole)
    // A name without a label between two dots is none, and `https:/name` without its second slash names the host `https`.
    return /^(?:\.|https?$)|\.\./.test(url.hostname) ? undefined : url
  } catch {
    return undefined
  }
}
