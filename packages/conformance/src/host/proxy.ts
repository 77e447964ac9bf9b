import { isLoopback, withoutSecrets } from '@case-management/contract/http'
import { UsageError } from '../conformance-errors.ts'

/** Which way requests to a host go, and why. */
export interface ProxyDecision {
  /** The proxy with its credentials; absent when requests go to the host directly. */
  proxy?: URL
  /** Why, in a few words without secrets. */
  why: string
}

/** The variables of the environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Decides from the environment whether requests to a host go through a proxy.
 * What is for loopback never does. `HTTPS_PROXY` is for hosts with TLS and `HTTP_PROXY` for others; `ALL_PROXY` stands in
 * for both. `NO_PROXY` names hosts with or without a port, suffixes, and `*`. Lower case goes before upper case.
 *
 * @throws UsageError when the proxy is no address, or of a kind that the suite does not speak.
 */
export function proxyFor(hostUrl: string, environment: Environment): ProxyDecision {
  if (isLoopback(hostUrl)) return { why: 'what is for loopback never meets a proxy' }
  const host = new URL(hostUrl)
  const names = [`${host.protocol.slice(0, -1)}_proxy`, 'all_proxy']
  const named = names.flatMap((name) => variable(environment, name) ?? [])[0]
  if (!named) {
    const told = names.map((name) => name.toUpperCase()).join(' nor ')
    return { why: `neither ${told} is set` }
  }
  if (isExempt(host, variable(environment, 'no_proxy')?.value ?? '')) {
    return { why: 'NO_PROXY names the host' }
  }
  return { proxy: proxyUrl(named), why: `${named.name} names it` }
}

/** A shorter password would be masked in the middle of any word; no address is told with its password anyhow. */
const shortestMasked = 4

/** The password of each proxy that the environment names, which must never be shown. */
export function proxySecrets(environment: Environment): string[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    const url = /_proxy$/i.test(name) ? URL.parse(withScheme(value ?? '')) : null
    return url ? [url.password, decoded(url.password)].filter(({ length }) => length >= shortestMasked) : []
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

interface Variable {
  name: string
  value: string
}

function variable(environment: Environment, name: string): Variable | undefined {
  const found = [name, name.toUpperCase()].find((each) => environment[each])
  return found === undefined ? undefined : { name: found, value: environment[found] ?? '' }
}

function proxyUrl({ name, value }: Variable): URL {
  const url = URL.parse(withScheme(value))
  if (url && /^https?:$/.test(url.protocol) && url.hostname !== '') return url
  throw new UsageError(
    `The proxy "${withoutSecrets(value)}" of ${name} is not an address that starts with http:// or https://; change the variable, or name the host in NO_PROXY.`,
  )
}

/** A proxy is written without its scheme too, and is then spoken to without TLS. */
function withScheme(value: string): string {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`
}

const usualPorts: Record<string, string> = { 'http:': '80', 'https:': '443' }

function isExempt({ hostname, port, protocol }: URL, noProxy: string): boolean {
  const name = bare(hostname)
  return noProxy.split(/[\s,]+/).some((entry) => {
    const [, exempt = '', exemptPort] = /^(\[.+\]|[^:]*|[\da-f:]*)(?::(\d+))?$/i.exec(entry) ?? []
    if (exempt === '' || (exemptPort ?? usualPort()) !== usualPort()) return false
    const suffix = bare(exempt).replace(/^\*?\.?/, '')
    return exempt === '*' || (suffix !== '' && (name === suffix || name.endsWith(`.${suffix}`)))
  })

  function usualPort(): string | undefined {
    return port === '' ? usualPorts[protocol] : port
  }
}

function bare(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[(.+)\]$/, '$1')
    .replace(/\.$/, '')
}
