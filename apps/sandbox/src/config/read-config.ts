import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ConfigError } from './config-error.ts'
import { credentialsSchema, type AppCredentials } from './credentials.ts'

const config = z.strictObject({ apps: credentialsSchema })

/**
 * Reads the apps from a JSON file: `{"apps": [{"appId", "secret", "accounts": [{"accountId", "streams"}]}]}`.
 *
 * @throws ConfigError that names the file and the first key at fault, never its value.
 */
export async function readConfig(file: string): Promise<readonly AppCredentials[]> {
  const parsed = config.safeParse(await readJsonFile(file))
  if (parsed.success) return parsed.data.apps
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.')
  throw new ConfigError(`Config file ${file}: ${path ? `${path}: ` : ''}${issue?.message ?? 'is not valid'}.`)
}

async function readJsonFile(file: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new ConfigError(`Config file ${file} cannot be read (${code}); check the path given to --config.`)
  }
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    // The parser quotes the text around the fault, which may be a secret.
    throw new ConfigError(`Config file ${file} is not valid JSON.`)
  }
}
