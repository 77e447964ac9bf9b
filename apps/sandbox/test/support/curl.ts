/** A request as a curl command writes it. */
export interface CurlRequest {
  url: string
  headers: [string, string][]
  body: string
}

/**
 * Reads a curl command of the kind that the vendor's pages show.
 *
 * @param values - what to put in the place of `{{name}}`.
 */
export function readCurl(command: string, values: Readonly<Record<string, string>>): CurlRequest {
  const filled = command.replaceAll(/\{\{([\w-]+)\}\}/gu, (_all, name: string) => values[name] ?? '')
  const quoted = (pattern: RegExp) => [...filled.matchAll(pattern)].map(([, text = '']) => text)
  const headers = quoted(/--header '([^']*)'/gu).map((line): [string, string] => {
    const [name = '', ...value] = line.split(':')
    return [name.trim(), value.join(':').trim()]
  })
  const [url = ''] = quoted(/--location '([^']*)'/gu)
  const [body = ''] = quoted(/--data '([^']*)'/gu)
  return { url, headers, body }
}
