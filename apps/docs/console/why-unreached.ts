import { operations, security } from '@case-management/contract'
import { addressOf, isLoopback } from '@case-management/contract/http'
import { baseUrl, isInsecure, originOf } from './hosts.ts'

/** Milliseconds that a host has to show that it is there. */
const patience = 3000

/** What `location` tells of the page. */
type PageAddress = Pick<Location, 'protocol' | 'origin'>

/** Whether anything answers at a URL. What it says stays hidden from the page, so CORS does not matter. */
async function answers(url: string): Promise<boolean> {
  // The oldest browsers that the site is for have no `AbortSignal.timeout`.
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), patience)
  const { signal } = controller
  try {
    await fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal })
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

const elsewhere = 'The same call by curl is not bound by that.'

/** Why a page may not call a host at all, where a browser keeps it from that. */
export function mixedContent(host: string, page: PageAddress): string | undefined {
  if (page.protocol !== 'https:' || !isInsecure(host)) return undefined
  return `This page came by https, and a browser lets no such page call ${baseUrl(host)} by plain http (mixed content). Give the host a certificate, or serve these docs on your machine. ${elsewhere}`
}

/**
 * Why a page got no answer from a host, and what to do about it. A browser does not say; it lets a page find out
 * whether anything is there, and what is there and cannot be read has most often not allowed this page to call it.
 *
 * @param host - as the client takes it.
 * @param page - where the page came from.
 * @param isThere - whether anything answers at a URL.
 */
export async function whyUnreached(host: string, page: PageAddress, isThere = answers): Promise<string> {
  const url = baseUrl(host)
  const mixed = mixedContent(host, page)
  if (mixed !== undefined) return mixed
  if (await isThere(url))
    return `Something answers at ${url}, and this page may not read what it says: most often because it does not let pages from ${page.origin} call it (CORS). It must answer OPTIONS and POST with Access-Control-Allow-Origin: ${page.origin}, and name ${headersToAllow()} in Access-Control-Allow-Headers. If it does, it broke its answer off: its log says why. ${elsewhere}`
  const twin = twinOf(host)
  if (twin !== undefined && (await isThere(twin)))
    return `Nothing answers at ${url}, and something does at ${twin}: the server listens on only one of IPv4 and IPv6. Call it there.`
  return [`Nothing answers at ${url}. ${whatToLookAt(host, url)}`, ...permission(host, url, page)].join(' ')
}

function whatToLookAt(host: string, url: string): string {
  const look = isLoopback(host)
    ? 'Is the server started, and the port right?'
    : 'Are name and port right, and is there a way to it from this network?'
  if (!isLoopback(host) && /^https?:\/\/\[/.test(url))
    return `${look} An IPv6 address needs a network that has IPv6.`
  if (url.startsWith('https:'))
    return `${look} A certificate that the browser does not trust, and a server that speaks plain http alone, look the same.`
  return look
}

/** Browsers guard this machine against pages from elsewhere. */
function permission(host: string, url: string, { origin }: PageAddress): string[] {
  if (!isLoopback(host) || isLoopback(origin)) return []
  return [
    `Or the browser does not let a page from ${origin} call this machine: allow it where the browser asks, or serve these docs on your machine too. The same call by curl to ${url} is not bound by that.`,
  ]
}

/** The same port of this machine in the other of IPv4 and IPv6. */
function twinOf(host: string): string | undefined {
  if (!isLoopback(host)) return undefined
  const { protocol, hostname, port } = new URL(originOf(host))
  const other = hostname.startsWith('[') ? '127.0.0.1' : '[::1]'
  return addressOf({ protocol, hostname: other, port })
}

function headersToAllow(): string {
  const required = operations.getTasks.headers.filter((header) => header.required)
  return [...new Set([security.header, ...required.map(({ name }) => name), 'content-type'])].join(', ')
}
