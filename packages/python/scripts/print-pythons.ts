// Part of the hash of each Python target: a result without a Python is not that with one.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './paths.ts'
import { findPythons } from './find-pythons.ts'

const made = existsSync(join(packageFolder, '.venv/dev/made-from'))
console.log(
  findPythons()
    .map(({ minor }) => minor)
    .join(' '),
  made ? 'ready' : 'not ready',
)
