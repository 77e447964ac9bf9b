/**
 * The same host under a name that the suite does not take for this machine, so that the rules of a live host hold.
 * Connections to this address end at this machine.
 */
export function asLive(url: string): string {
  return url.replace('127.0.0.1', '0.0.0.0')
}
