import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { examples } from '@case-management/contract/examples'
import { operationSchemas, schemas } from '@case-management/contract/schemas'
import { build, type Plugin } from 'esbuild'
import { packageFolder } from './paths.ts'

/** A file of which the console needs less than it holds: how its path ends, and what is bundled in its place. */
interface Shortened {
  file: RegExp
  contents: (text: string) => string
}

const shortened: readonly Shortened[] = [
  {
    // Examples of answers are five times as long as those of requests, and none is filled in.
    file: /[\\/]generated[\\/]examples\.ts$/,
    contents: () =>
      constant(
        'examples',
        mapped(examples, ({ requests }) => ({ requests })),
      ),
  },
  {
    // The form asks for bodies of requests alone.
    file: /[\\/]generated[\\/]schemas\.ts$/,
    contents: () =>
      constant('schemas', { $defs: schemasOfRequests() }) +
      constant(
        'operationSchemas',
        mapped(operationSchemas, ({ requestBody }) => ({ requestBody })),
      ),
  },
  {
    // A finding names the key in the body, and not the place in the schema.
    file: /[\\/]generated[\\/](?:body|parameter)-validators\.js$/,
    contents: (text) => text.replaceAll(/\bschemaPath: "[^"]*", /g, ''),
  },
  {
    // The client warns of a secret in a page; the one that the console signs with is public.
    file: /[\\/]warn-of-secret\.ts$/,
    contents: () => 'export function warnOfSecret() {}',
  },
  {
    // The console calls operations by their names, and never `client.raw`.
    file: /[\\/]raw-client\.ts$/,
    contents: () => 'export function createRawClient() {}',
  },
]

/** Bundles the script of the console and its style sheet into the folder of the site. */
export async function buildConsole(folder: string): Promise<void> {
  await build({
    entryPoints: { console: join(packageFolder, 'console/main.tsx') },
    outdir: folder,
    bundle: true,
    // What is imported only when it is needed becomes a file of its own: signing and the validators.
    splitting: true,
    chunkNames: 'console-[name]-[hash]',
    format: 'esm',
    target: 'es2023',
    minify: true,
    conditions: ['@case-management/source'],
    plugins: shortened.map(pluginOf),
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
}

function pluginOf({ file, contents }: Shortened): Plugin {
  return {
    name: `what the console needs of ${file.source}`,
    setup(bundling) {
      bundling.onLoad({ filter: file }, async ({ path }) => ({
        contents: contents(await readFile(path, 'utf8')),
        loader: 'ts',
      }))
    },
  }
}

/** The schemas of the bodies of requests, with all that they refer to. */
function schemasOfRequests(): Record<string, unknown> {
  const all: Record<string, unknown> = schemas.$defs
  const kept: Record<string, unknown> = {}
  const keep = (name: string): void => {
    if (name in kept) return
    kept[name] = all[name]
    for (const [, other = ''] of JSON.stringify(all[name]).matchAll(/"#\/\$defs\/([^"]+)"/g)) keep(other)
  }
  for (const { requestBody } of Object.values(operationSchemas)) keep(requestBody)
  return kept
}

function mapped<Value>(object: Readonly<Record<string, Value>>, change: (value: Value) => unknown) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}

function constant(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value)}\n`
}
