/** Whether a host name means this machine only. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname === '::1' ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/u.test(hostname)
  )
}

/** Whether a `Host` header, with or without a port, names this machine. */
export function isLoopbackHost(host: string): boolean {
  return isLoopbackOrigin(`http://${host}`)
}

/** Whether a page of this origin was served by this machine. */
export function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname)
}
