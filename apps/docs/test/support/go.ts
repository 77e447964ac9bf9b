import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findGo, goOutput } from '@case-management/go/go-command'
import { run, type Outcome } from './program.ts'

const moduleFolder = dirname(createRequire(import.meta.url).resolve('@case-management/go/types.gen.go'))
const compiled = new Map<string, { program: string; number: string }>()

/**
 * Compiles programs in Go into one, because to link each would take longer than all else, and holds them to gofmt.
 * Where there is no Go, nothing is compiled.
 *
 * @param folder - a folder of their own.
 * @param sources - whole programs, each a `package main` with a `main`.
 * @throws an error with what Go says of them.
 */
export async function compileGo(folder: string, sources: readonly string[]): Promise<void> {
  const go = findGo(moduleFolder)
  if ('cannot' in go) return
  const numbered = [...new Set(sources)].map((source, number) => ({ source, number: String(number) }))
  await mkdir(folder)
  for (const { source, number } of numbered) {
    const renamed = source.replace(/^func main\(\)/m, `func program${number}()`)
    await writeFile(join(folder, `program${number}.go`), `${renamed.trimEnd()}\n`)
  }
  const unformatted = goOutput(['run', 'cmd/gofmt', '-d', folder], moduleFolder)
  if (unformatted !== '') throw new Error(`The programs are not as gofmt writes them:\n${unformatted}`)
  const cases = numbered.map(({ number }) => `case "${number}":\nprogram${number}()\n`).join('')
  const main = `package main\nimport "os"\nfunc main() {\nswitch os.Args[1] {\n${cases}}\n}\n`
  const module = `module programs\n\ngo ${go.version}\n\nrequire casemanagement v0.0.0\n\nreplace casemanagement => ${moduleFolder}\n`
  await writeFile(join(folder, 'main.go'), main)
  await writeFile(join(folder, 'go.mod'), module)
  await copyFile(join(moduleFolder, 'go.sum'), join(folder, 'go.sum'))
  const program = join(folder, 'programs')
  goOutput(['build', '-mod=mod', '-o', program, '.'], folder)
  for (const { source, number } of numbered) compiled.set(source, { program, number })
}

/** Runs a program that {@link compileGo} compiled, or says why this machine cannot. */
export async function runGo(
  source: string,
  environment: Record<string, string>,
): Promise<Outcome | { cannot: string }> {
  const found = compiled.get(source)
  if (found !== undefined) return run(found.program, [found.number], environment)
  const go = findGo(moduleFolder)
  if ('cannot' in go) return { cannot: `It is in Go, and ${go.cannot}.` }
  throw new Error('The program was not compiled: give it to compileGo.')
}
