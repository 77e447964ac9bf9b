// `pnpm nx generators contract`: tries generators of other languages on the contract, and keeps what came of it.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { contract } from '../src/index.ts'
import { attemptKey } from './attempt-key.ts'
import {
  bundles,
  calls,
  type Bundle,
  type Generator,
  type KeptResults,
  type Need,
  type Outcome,
  type Result,
  type Tried,
  usualBundles,
} from './generator.ts'
import { generators } from './generators.ts'
import { losses } from './losses.ts'
import { startPromiseHost, type PromiseHost } from './promise-host.ts'
import { shell } from './shell.ts'

const usage = `pnpm nx generators contract [-- [options] [id...]]

Generates, compiles and runs clients of the contract by every generator, or by those that are named,
and keeps the results in packages/contract/generators/results.json, which the docs show.
What was tried on this very contract with the same calls before is taken from the cache folder, so a run that was ended goes on.
It fails when something is kept as working and works no longer.

  --again   try them all afresh
  --list    print the ids and end

Environment: GENERATORS_CACHE is the folder for tools, clients and results (default: .cache/generators).`

const root = join(import.meta.dirname, '../../..')
const cache = process.env['GENERATORS_CACHE'] ?? join(root, '.cache/generators')
const tools = join(cache, 'tools')
const harness = join(import.meta.dirname, 'harness')
const kept = join(import.meta.dirname, 'results.json')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean' }, list: { type: 'boolean' }, help: { type: 'boolean' } },
})
const unknown = positionals.find((id) => !generators.some((generator) => generator.id === id))
if (values.help) console.log(usage)
else if (values.list) for (const { id, title } of generators) console.log(`${id}  ${title}`)
else if (unknown !== undefined) {
  console.error(`generators: there is no generator ${unknown}; --list prints their ids.`)
  process.exitCode = 2
} else await tryAll(generators.filter(({ id }) => positionals.length === 0 || positionals.includes(id)))

async function tryAll(wanted: readonly Generator[]): Promise<void> {
  await mkdir(tools, { recursive: true })
  const host = await startPromiseHost()
  const before = await keptBefore()
  const tried = new Map(before.map((each) => [each.id, each]))
  try {
    for (const generator of wanted) tried.set(generator.id, await cached(generator, host))
  } finally {
    await host.close()
  }
  const all = generators.flatMap(({ id }) => tried.get(id) ?? [])
  for (const line of losses(before, all)) {
    console.error(line)
    process.exitCode = 1
  }
  const results: KeptResults = { contract: contract.version, generators: all }
  await writeFile(kept, `${JSON.stringify(results, null, 2)}\n`)
}

/** What is kept of other generators, when it is of this contract. */
async function keptBefore(): Promise<Tried[]> {
  const text = await readFile(kept, 'utf8').catch(() => '{"generators":[]}')
  const results: KeptResults = JSON.parse(text)
  return results.contract === contract.version ? results.generators : []
}

async function cached(generator: Generator, host: PromiseHost): Promise<Tried> {
  const key = await attemptKey(generator, contract.hash, harness)
  const file = join(cache, `${generator.id}.${key}.json`)
  const before = values.again ? undefined : await readFile(file, 'utf8').catch(() => undefined)
  if (before !== undefined) {
    const { results }: Tried = JSON.parse(before)
    return { ...aboutOf(generator), results }
  }
  const tried = await tryGenerator(generator, host)
  for (const line of linesOf(tried)) console.log(line)
  if (tried.leftOut === undefined && tried.untried === undefined) await writeFile(file, JSON.stringify(tried))
  return tried
}

function aboutOf({ id, title, language, command, note }: Generator): Omit<Tried, 'results'> {
  return { id, title, language, command, ...(note && { note }) }
}

async function tryGenerator(generator: Generator, host: PromiseHost): Promise<Tried> {
  const { needs, install, compileNeeds = [], callNeeds = [] } = generator
  const about = aboutOf(generator)
  const missing = await missingOf(needs)
  if (missing !== undefined) return { ...about, leftOut: `${missing} is not installed here`, results: [] }
  if (install !== undefined) {
    const { ok, problem } = await shell(install, tools, { TOOLS: tools })
    if (!ok) return { ...about, leftOut: `it could not be installed: ${problem}`, results: [] }
  }
  const [uncompiled, uncalled] = [await missingOf(compileNeeds), await missingOf(callNeeds)]
  const untried = [
    ...(uncompiled === undefined ? [] : [`it is not compiled, because ${uncompiled} is not installed here`]),
    ...(uncalled === undefined ? [] : [`it is not called, because ${uncalled} is not installed here`]),
  ]
  const { compile, call, ...others } = generator
  const possible = {
    ...others,
    ...(compile !== undefined && uncompiled === undefined && { compile }),
    ...(call !== undefined && uncalled === undefined && { call }),
  }
  const results: Result[] = []
  for (const bundle of generator.bundles ?? usualBundles)
    results.push(await tryBundle(possible, bundle, host, results.length))
  return { ...about, ...(untried.length > 0 && { untried }), results }
}

/** The first of these programs and others that is not installed. */
async function missingOf(needs: readonly (string | Need)[]): Promise<string | undefined> {
  for (const need of needs) {
    const { name, found } = typeof need === 'string' ? { name: need, found: `command -v ${need}` } : need
    if (!(await shell(found, tools, {})).ok) return name
  }
  return undefined
}

async function tryBundle(
  generator: Generator,
  bundle: Bundle,
  host: PromiseHost,
  index: number,
): Promise<Result> {
  const { id, generate, compile, call } = generator
  const folder = join(cache, 'clients', `${id}-${bundle}`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const env = {
    TOOLS: tools,
    BUNDLE: join(import.meta.dirname, '../src/generated', bundle),
    HARNESS: harness,
    ...host.variables(generators.findIndex((each) => each.id === id) * bundles.length + index),
  }
  const none = { filter: null, pages: null, rename: null, clear: null, errors: null }
  const step = async (lines: string | undefined): Promise<Outcome> => {
    if (lines === undefined) return null
    const { ok, problem } = await shell(lines, folder, env)
    return ok || problem
  }
  const generates = await step(generate)
  if (generates !== true) return { bundle, generates, compiles: null, calls: none }
  const compiles = await step(compile)
  // A type checker may find fault with a program that runs; what does not compile fails here by itself.
  if (call === undefined) return { bundle, generates, compiles, calls: none }
  const { ok, stdout, problem } = await shell(call, folder, env)
  const last = stdout.trim().split('\n').at(-1) ?? ''
  if (!ok || !last.startsWith('{')) {
    return { bundle, generates, compiles, calls: { ...none, filter: problem } }
  }
  const said: Record<string, Outcome> = JSON.parse(last)
  const made = calls.map((name) => [name, said[name] ?? null] as const)
  return { bundle, generates, compiles, calls: { ...none, ...Object.fromEntries(made) } }
}

function linesOf({ id, leftOut, results }: Tried): string[] {
  if (leftOut !== undefined) return [`${id}: left out, ${leftOut}`]
  return results.map(
    ({ bundle, generates, compiles, calls: made }) =>
      `${id} on ${bundle}: ${JSON.stringify({ generates, compiles, ...made })}`,
  )
}
