/**
 * A page of the root of a site, so that it can be shown under any address: what it refers to from where it lies,
 * it refers to from the root of the host.
 *
 * @param base - path of the site, with a slash at both ends.
 */
export function rootedPage(html: string, base: string): string {
  return html.replaceAll(/((?:href|src)="|url\()\.\//g, (_, before: string) => before + base)
}
