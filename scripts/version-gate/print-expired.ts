// Prints which exceptions have expired. Nx takes it as an input of the selftest, so that it runs again on the day on which
// one does, and not on each day.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expired, type Exception } from './breaking-changes.ts'

const exceptions: Exception[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../.changeset/exceptions.json'), 'utf8'),
)
console.log(expired(exceptions, new Date().toISOString().slice(0, 10)).join('\n'))
