import { isIPv6 } from 'node:net'
import { isLoopback } from '@case-management/contract/http'

/** Whether an address to listen on is of this machine only; the contract's client calls the same hosts by plain http. */
export function isLoopbackAddress(address: string): boolean {
  return isLoopback(isIPv6(address) ? `[${address}]` : address)
}
