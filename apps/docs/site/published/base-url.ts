/**
 * The address that a site will have, with a slash at its end.
 *
 * @throws TypeError in one line for what is no http address of a folder.
 */
export function baseUrlOf(address: string): URL {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new TypeError(
      `It must be an address like https://docs.example/tasks/, without query, fragment and credentials.`,
    )
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}
