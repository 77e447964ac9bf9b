// Decides whether what `prepare-python` found out last still holds: it does as long as the environment is there.
import { madeChecksEnvironment } from './environment.ts'

console.log(madeChecksEnvironment() ?? `none at ${Date.now()}`)
