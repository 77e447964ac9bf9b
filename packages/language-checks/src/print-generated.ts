// Prints a hash of the generated code of the clients in other languages without the words of its comments. Nx takes it as
// the input of their tests, so that a reworded description does not run them again. A comment that comes or goes does.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packages = join(import.meta.dirname, '../..')

/** What is generated, and what a comment is there; one to the compiler itself, such as `//go:build`, is none. */
const languages = [
  { files: 'go/*.gen.go', comment: /(?:^[ \t]*\/\/ .*\n?)+/gm },
  { files: 'java/src/main/java/casemanagement/model/*.java', comment: /\/\*(?:(?!\*\/)[^])*\*\//g },
  {
    files: 'python/src/case_management/generated/**/*.py',
    comment: /^[ \t]*"""(?:(?!""")[^])*"""|(?:^[ \t]*# .*\n?)+/gm,
  },
]

const hash = createHash('sha256')
for (const { files, comment } of languages)
  for (const file of globSync(files, { cwd: packages }).toSorted())
    hash.update(`${file}\n${readFileSync(join(packages, file), 'utf8').replaceAll(comment, '…\n')}\n`)
console.log(hash.digest('hex'))
