import { build, type Metafile } from 'esbuild'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { examples } from '@case-management/contract/examples'
import { expect, test } from 'vitest'

const page = examples.getTasks.responses['200'].empty

/** Bundles as for any runtime, with what loads on demand, and leaves out what is no file of a package. */
async function bundle(contents: string): Promise<{ code: string; metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'bundled',
    platform: 'neutral',
    conditions: ['@case-management/source'],
    external: ['node:*'],
    logLevel: 'silent',
  })
  return { code: outputFiles[0]?.text ?? '', metafile }
}

const externalsOf = ({ inputs }: Metafile) =>
  Object.values(inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  )

const entries = ['index', 'sign', 'log', 'validate'].map((name) => `../src/${name}.ts`)

test.for(entries)('%s imports nothing of Node', async (entry) => {
  const { metafile } = await bundle(`export * from '${entry}'`)
  expect(externalsOf(metafile)).toEqual([])
})

test('an import of Node would be seen', async () => {
  const { metafile } = await bundle(`import 'node:fs'; export * from '../src/index.ts'`)
  expect(externalsOf(metafile)).toEqual(['node:fs'])
})

test('the core loads neither jose, openapi-fetch nor validators before they are used', async () => {
  const { metafile } = await bundle(`export * from '../src/index.ts'`)
  const loaded = new Set<string>()
  const visit = (path: string) => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const { path: next, kind } of metafile.inputs[path]?.imports ?? [])
      if (kind !== 'dynamic-import') visit(next)
  }
  visit('<stdin>')
  expect([...loaded].filter((path) => path.includes('node_modules') || path.includes('validators'))).toEqual(
    [],
  )
  expect(loaded.size).toBeGreaterThan(20)
})

test('the core carries no part of the contract that it does not use', async () => {
  const { metafile } = await bundle(`export * from '../src/index.ts'`)
  const carried = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.keys(inputs))
    .filter((path) => path.includes('/generated/'))
  expect(carried).toEqual([expect.stringMatching(/\/generated\/calls\.ts$/)])
})

/** What the client may use: names of the minimum that web-standard runtimes share, and none of Node's own. */
const webNames = `
  AbortController AbortSignal DOMException FormData Headers Request Response TextDecoder TextEncoder URL URLSearchParams
  Uint8Array atob btoa clearTimeout console crypto performance queueMicrotask setTimeout structuredClone
`
const web = Object.fromEntries(
  webNames
    .trim()
    .split(/\s+/)
    .map((name): [string, unknown] => [name, Reflect.get(globalThis, name)]),
)

/** What came to browsers after those that the README names as the oldest. */
const newer = {
  'Array.prototype': ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  Array: ['fromAsync'],
  Object: ['groupBy'],
  Map: ['groupBy'],
  Promise: ['try', 'withResolvers'],
  'Set.prototype': ['difference', 'intersection', 'isSubsetOf', 'union'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
}
const withoutNewer = Object.entries(newer)
  .flatMap(([owner, names]) => names.map((name) => `delete ${owner}.${name};`))
  .join('')

/** The web of that time: classes without what was added to them since. */
const olderWeb = {
  ...web,
  structuredClone: undefined,
  URL: Object.assign(class extends URL {}, { canParse: undefined, parse: undefined }),
  AbortSignal: { prototype: AbortSignal.prototype },
}

test.for([
  ['calls', `client.getTasks()`],
  ['pages', `client.tasks().pages()[Symbol.asyncIterator]().next().then((step) => step.value)`],
  [
    'pages that are read ahead',
    `client.tasks({}, { readAhead: true, signal: new AbortController().signal }).pages()
      [Symbol.asyncIterator]().next().then((step) => step.value)`,
  ],
  ['the raw client', `client.raw.POST(bundled.path, { body: {} }).then(({ data }) => data)`],
] as const)(
  "%s: run with tokens of the client's own signing, in a browser of 2022 that has web standards alone",
  async ([, call]) => {
    const { code } = await bundle(
      `export { createTasksClient } from '../src/index.ts'
     import { operations } from '@case-management/contract'
     export const { path } = operations.getTasks`,
    )
    const tokens: (string | null)[] = []
    const context = createContext({
      ...olderWeb,
      fetch: async (...request: ConstructorParameters<typeof Request>) => {
        tokens.push(new Request(...request).headers.get('auth'))
        return Response.json(page)
      },
    })
    const auth = `{ appId: 'cs-1', clientSecret: 'a secret' }`
    const options = `{ host: 'platform.kore.ai', accountId: 'a1', streamId: 'st-1', auth: ${auth} }`
    runInContext(`${withoutNewer}${code}; const client = bundled.createTasksClient(${options})`, context)
    const result: unknown = await runInContext(call, context)
    expect(result).toEqual(page)
    expect(tokens).toEqual([expect.stringMatching(/^eyJ/)])
  },
)

test.for([
  ['fetch', 'delete globalThis.fetch'],
  ['Request', 'delete globalThis.Request'],
  ['AbortSignal.reason', 'globalThis.AbortSignal = { prototype: {} }'],
] as const)('an older runtime, without %s, is told in a sentence', async ([missing, remove]) => {
  const { code } = await bundle(`export { createTasksClient } from '../src/index.ts'`)
  const context = createContext({ ...olderWeb, fetch })
  const options = `{ host: 'platform.kore.ai', accountId: 'a1', streamId: 'st-1', auth: 'a-token' }`
  const told: unknown = runInContext(
    `${remove}; ${code}; try { bundled.createTasksClient(${options}) } catch (error) { error.message }`,
    context,
  )
  expect(told).toBe(
    `createTasksClient: this runtime has no ${missing}: the README names the oldest browsers, and what Jest needs`,
  )
})

/** Each package that runs in browsers, and the console of the docs. */
const inBrowsers = [
  ...['index', 'sign', 'log', 'validate', 'otel', 'raw-client'].map((name) => `../src/${name}.ts`),
  ...['index', 'validators', 'http', 'json'].map((name) => `../../contract/src/${name}.ts`),
  '../../react-query/src/index.ts',
  '../../msw/src/index.ts',
  '../../../apps/docs/console/main.tsx',
]

test.for(inBrowsers)('%s names nothing that the oldest browsers lack', async (entry) => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    // Whoever writes those says for themselves where they run.
    packages: 'external',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    logLevel: 'silent',
  })
  const code = (outputFiles[0]?.text ?? '').replaceAll(/^ *(?:\*|\/\*\*|\/\/).*$/gm, '')
  const names = [...Object.values(newer).flat(), 'canParse', 'structuredClone', 'hasIndices', 'randomUUID']
  const found = names.filter((name) => new RegExp(`\\.${name}\\(|\\b${name}\\(`).test(code))
  const ofSignals = /AbortSignal\.(?:any|timeout)|URL\.parse\(|\(\?<[!=]/.exec(code)
  expect([...found, ...(ofSignals ?? [])]).toEqual([])
  expect(code.length).toBeGreaterThan(100)
})
