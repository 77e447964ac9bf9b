import type { Service } from './services.ts'

/** What the printed calls need to reach a host. */
export interface CallTarget {
  url: string
  path: string
  accountId: string
  streamId: string
  token: string
  /** Names of the headers that carry account and token. */
  headers: { account: string; token: string }
}

/** The table of what is served where. */
export function serviceTable(rows: readonly { service: Service; url: string }[]): string {
  const width = Math.max(...rows.map(({ service }) => service.name.length))
  return rows
    .map(({ service, url }) => `  ${service.name.padEnd(width)}  ${url}  (${service.variable})`)
    .join('\n')
}

/** A `curl` command that answers as it stands. */
export function curlCall({ url, path, accountId, token, headers }: CallTarget): string {
  return [
    `curl '${url}${path}' \\`,
    `  --header '${headers.account}: ${accountId}' \\`,
    `  --header '${headers.token}: ${token}' \\`,
    `  --header 'Content-Type: application/json' \\`,
    `  --data '{"limit": 3}'`,
  ].join('\n')
}

/** A TypeScript program that answers as it stands. */
export function typescriptCall({ url, accountId, streamId, token }: CallTarget): string {
  return [
    `import { createTasksClient } from '@case-management/client'`,
    '',
    'const client = createTasksClient({',
    `  host: '${url}',`,
    `  accountId: '${accountId}',`,
    `  streamId: '${streamId}',`,
    `  auth: '${token}',`,
    '})',
    'const page = await client.getTasks({ limit: 3 })',
    'console.log(page.totalResults, page.results.map((task) => task.name))',
  ].join('\n')
}
