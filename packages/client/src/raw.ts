import type { OperationTypes, paths } from '@case-management/contract'
import type { Client, FetchResponse, MaybeOptionalInit } from 'openapi-fetch'
import type { Transport } from './transport.ts'

/** Makes the parameters that the client knows optional: stream and account. */
type WithDefaults<Operation extends OperationTypes[keyof OperationTypes]> = Omit<Operation, 'parameters'> & {
  parameters: Omit<Operation['parameters'], 'header' | 'path'> & {
    header?: Partial<Operation['parameters']['header']>
  } & ('taskId' extends keyof Operation['parameters']['path']
      ? { path: Omit<Operation['parameters']['path'], 'streamId'> & { streamId?: string } }
      : { path?: Partial<Operation['parameters']['path']> })
}

/**
 * The paths of the contract as `client.raw` takes them: stream and account are optional, because the client knows them.
 *
 * @example
 * ```ts
 * import type { RawPaths } from '@case-management/client'
 *
 * type Filter = RawPaths['/caseManagement/api/public/analytics/{streamId}/getTasks']['post']['requestBody']['content']['application/json']
 * const filter: Filter = { limit: 1 }
 * console.log((await client.getTasks(filter)).totalResults)
 * ```
 */
export type RawPaths = {
  [Path in keyof paths]: Omit<paths[Path], 'post'> & { post: WithDefaults<paths[Path]['post']> }
}

/** What a call cannot set: where the token goes, and through what. */
interface SetByClient {
  baseUrl?: never
  fetch?: never
}

/**
 * The part of an openapi-fetch client that this API needs. Headers, body and signal of a request are sent
 * to the client's host and path, whatever options or middleware say; `baseUrl` and `fetch` are refused.
 *
 * @example
 * ```ts
 * import type { RawClient } from '@case-management/client'
 *
 * const raw: RawClient = client.raw
 * const { data, response } = await raw.POST('/caseManagement/api/public/analytics/{streamId}/updateTask/{taskId}', {
 *   params: { path: { taskId } },
 *   body: { tags: ['triage'] },
 * })
 * console.log(response.status, data?.tags)
 * ```
 */
export interface RawClient extends Pick<Client<RawPaths>, 'use' | 'eject'> {
  /** Calls an operation by its path. */
  POST<Path extends keyof RawPaths, Init extends MaybeOptionalInit<RawPaths[Path], 'post'>>(
    path: Path,
    init: Init & SetByClient,
  ): Promise<FetchResponse<RawPaths[Path]['post'], Init, `${string}/${string}`>>
}

/** A raw client that loads openapi-fetch on first use, so that it costs nothing when unused. */
export function lazyRawClient(transport: Transport): RawClient {
  let loading: Promise<RawClient> | undefined
  const load = () =>
    (loading ??= import('./raw-client.ts').then(({ createRawClient }) => createRawClient(transport)))
  return {
    POST: (path, init) => load().then((client) => client.POST(path, init)),
    use: (...middleware) => void load().then((client) => client.use(...middleware)),
    eject: (...middleware) => void load().then((client) => client.eject(...middleware)),
  }
}
