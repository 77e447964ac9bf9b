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

/** A port is wrong or taken. The message is one line for a person. */
export class PortError extends Error {
  override name = 'PortError'
}

/**
 * The port of a service.
 *
 * @throws PortError when the variable holds something else than a port.
 */
export function portOf(service: Service, environment: NodeJS.ProcessEnv): number {
  const text = environment[service.variable]
  if (text === undefined || text === '') return service.defaultPort
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new PortError(`${service.variable}=${text} is not a port: give a whole number from 0 to 65535.`)
}

/**
 * Starts all services, or none: when one fails, those already started are closed.
 *
 * @throws PortError when a port is wrong or taken.
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
      throw isPortTaken(error) ? new PortError(takenMessage(service, port), { cause: error }) : error
    }
  }
  return started
}

function isPortTaken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === 'EADDRINUSE') return true
  }
  return false
}

function takenMessage({ name, variable }: Service, port: number): string {
  return `Port ${port} for the ${name} is taken: stop what listens there, or choose another with ${variable}=<port> npm start.`
}
