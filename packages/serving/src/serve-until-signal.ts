import { endOnSignal } from './end-on-signal.ts'

/**
 * Runs a server until somebody ends it, as {@link endOnSignal} says.
 * When it does not start, the reason is one line on standard error, and the exit code is 2.
 *
 * @param name - the command, with which its errors begin.
 * @param start - starts the server.
 * @param greet - tells a person what now runs.
 */
export async function serveUntilSignal<Running extends { close(): Promise<void> }>(
  name: string,
  start: () => Promise<Running>,
  greet: (running: Running) => void,
): Promise<void> {
  try {
    const running = await start()
    endOnSignal(() => running.close())
    greet(running)
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 2
  }
}
