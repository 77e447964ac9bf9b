import { InvalidArgumentError, Option } from 'commander'

/** The option `--port`, also given by an environment variable. */
export function portOption(variable: string, defaultPort: number): Option {
  return new Option('--port <number>', 'TCP port; 0 picks a free one')
    .env(variable)
    .default(defaultPort)
    .argParser(parsePort)
}

/**
 * The option `--host`.
 *
 * @param what - what becomes reachable, such as `the mock`.
 */
export function hostOption(what: string): Option {
  return new Option('--host <address>', `address to listen on; 0.0.0.0 opens ${what} to the network`).default(
    '127.0.0.1',
  )
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/u.test(text) || port > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
  return port
}
