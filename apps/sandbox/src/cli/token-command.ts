import { Command } from 'commander'
import { ConfigError } from '../config/config-error.ts'
import { demo, demoOther, demoWithoutScope } from '../demo.ts'
import { mintToken } from '../security/mint-token.ts'
import { wholeNumber } from './parse-options.ts'

interface Flags {
  sub: string
  appId: string
  expiresIn: number
}

const year = 366 * 24 * 60 * 60

/** `sandbox token`: prints a JWT. */
export function tokenCommand(): Command {
  return new Command('token')
    .description('Prints a JWT for the sandbox, by default of its demo app.')
    .option('--sub <user>', 'user that mytask and mycase refer to', demo.subject)
    .option('--app-id <id>', 'client id of the app', demo.appId)
    .option(
      '--expires-in <seconds>',
      'seconds until the token expires; negative for an expired one',
      wholeNumber(-year, year),
      3600,
    )
    .addHelpText(
      'after',
      `
Environment:
  SANDBOX_APP_SECRET   client secret of the app, required with your own --app-id

Exit codes: 0 printed, 2 wrong use.`,
    )
    .action(async ({ sub, appId, expiresIn }: Flags) => {
      console.log(await mintToken({ appId, secret: secretOf(appId), subject: sub, expiresIn }))
    })
}

/** A secret is never an argument, because every user of the machine can see those. */
function secretOf(appId: string): string {
  const known = [demo, demoOther, demoWithoutScope].find((app) => app.appId === appId)
  const secret = known?.secret ?? process.env['SANDBOX_APP_SECRET']
  if (secret) return secret
  throw new ConfigError(`No secret for ${appId}; put it into SANDBOX_APP_SECRET.`)
}
