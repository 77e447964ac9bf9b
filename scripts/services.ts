import { requireFreePort } from '@case-management/serving'

/** A server that runs in this process. */
export interface RunningService {
  url: string
  close(): Promise<void>
}

/** Where a server of `npm start` is found. */
export interface Place {
  name: string
  /** Environment variable that moves it. */
  variable: string
  defaultPort: number
}

/** The servers that `npm start` offers. */
export const places = {
  sandbox: { name: 'sandbox (stateful)', variable: 'SANDBOX_PORT', defaultPort: 4000 },
  mock: { name: 'mock (Prism)', variable: 'MOCK_PORT', defaultPort: 4010 },
  docs: { name: 'docs (Redoc)', variable: 'DOCS_PORT', defaultPort: 4020 },
} as const satisfies Record<string, Place>

/** A server at its place. */
export interface Service extends Place {
  start(options: { port: number }): Promise<RunningService>
}

/** A service cannot run. The message is one line for a person. */
export class ServiceError extends Error {
  override name = 'ServiceError'
}

/**
 * The port of a place.
 *
 * @throws ServiceError when the variable holds something else than a port.
 */
export function portOf({ variable, defaultPort }: Place, environment: NodeJS.ProcessEnv): number {
  const text = environment[variable]
  if (text === undefined || text === '') return defaultPort
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new ServiceError(`${variable}=${text} is not a port: give a whole number from 0 to 65535.`)
}

/**
 * Finds out, before anything long is done, whether every place can be opened.
 *
 * @throws ServiceError when a port is wrong or taken.
 */
export async function requireFreePlaces(environment: NodeJS.ProcessEnv): Promise<void> {
  for (const place of Object.values(places)) {
    const port = portOf(place, environment)
    try {
      await requireFreePort({ port, variable: place.variable })
    } catch (error) {
      throw notStarted(place, error)
    }
  }
}

/**
 * Starts all services, or none: when one fails, those already started are closed.
 *
 * @throws ServiceError when a port is wrong or taken, or a service cannot start for a reason of its own.
 */
export async function startAll(
  services: readonly Service[],
  environment: NodeJS.ProcessEnv,
): Promise<{ service: Service; running: RunningService }[]> {
  const ports = services.map((service) => portOf(service, environment))
  const started: { service: Service; running: RunningService }[] = []
  for (const [index, service] of services.entries()) {
    const port = ports[index] ?? service.defaultPort
    try {
      started.push({ service, running: await service.start({ port }) })
    } catch (error) {
      await Promise.all(started.map(({ running }) => running.close()))
      throw notStarted(service, error)
    }
  }
  return started
}

function notStarted({ name }: Place, error: unknown): ServiceError {
  const reason = error instanceof Error ? error.message : String(error)
  return new ServiceError(`The ${name} did not start: ${reason}`, { cause: error })
}
