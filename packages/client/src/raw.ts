import type { OperationTypes, paths } from '@case-management/contract'
import type { Client } from 'openapi-fetch'
import type { Transport } from './transport.ts'

/** Makes the parameters optional that the client knows: stream and account. */
type WithDefaults<Operation extends OperationTypes[keyof OperationTypes]> = Omit<Operation, 'parameters'> & {
  parameters: Omit<Operation['parameters'], 'header' | 'path'> & {
    header?: Partial<Operation['parameters']['header']>
  } & ('taskId' extends keyof Operation['parameters']['path']
      ? { path: Omit<Operation['parameters']['path'], 'streamId'> & { streamId?: string } }
      : { path?: Partial<Operation['parameters']['path']> })
}

/** The paths of the contract as `client.raw` takes them. */
export type RawPaths = {
  [Path in keyof paths]: Omit<paths[Path], 'post'> & { post: WithDefaults<paths[Path]['post']> }
}

/** The part of an openapi-fetch client that this contract has a use for. */
export type RawClient = Pick<Client<RawPaths>, 'POST' | 'use' | 'eject'>

/** A raw client that loads openapi-fetch with the first use, so that it costs nothing when unused. */
export function lazyRawClient(transport: Transport): RawClient {
  let loading: Promise<RawClient> | undefined
  const load = () =>
    (loading ??= import('./raw-client.ts').then(({ createRawClient }) => createRawClient(transport)))
  return {
    POST: (path, ...init) => load().then((client) => client.POST(path, ...init)),
    use: (...middleware) => void load().then((client) => client.use(...middleware)),
    eject: (...middleware) => void load().then((client) => client.eject(...middleware)),
  }
}
