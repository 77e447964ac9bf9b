/** A server that runs in this process. */
export interface RunningService {
  url: string
  close(): Promise<void>
}

/** A server that `npm start` offers. */
export interface Service {
  name: string
  /** Environment variable that moves it. */
  variable: string
  defaultPort: number
  start(options: { port: number }): Promise<RunningService>
}

/** A service cannot run. The message is one line for a person. */
export class ServiceError extends Error {
  override name = 'ServiceError'
}

/**
 * The port of a service.
 *
 * @throws ServiceError when the variable holds something else than a port.
 */
export function portOf(service: Service, environment: NodeJS.ProcessEnv): number {
  const text = environment[service.variable]
  if (text === undefined || text === '') return service.defaultPort
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new ServiceError(`${service.variable}=${text} is not a port: give a whole number from 0 to 65535.`)
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
      const reason = error instanceof Error ? error.message : String(error)
      throw new ServiceError(`The ${service.name} did not start: ${reason}`, { cause: error })
    }
  }
  return started
}
