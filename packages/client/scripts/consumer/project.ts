import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Compilers that a team may have. */
export const compilers = { typescript59: '5.9', typescript6: '6', typescript7: '7' }
/** Releases of Node that a team may have. */
export const nodes = { node22: '22', node24: '24', node26: '26' }

/** Ways in which TypeScript resolves modules. */
export const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}

/** Programs that are compiled, each with what it needs beside what all have. */
export const programs = {
  'consumer.ts': { lib: ['es2022'] },
  'front-end.tsx': { lib: ['es2022', 'dom'], jsx: 'react-jsx' },
}

/** What Jest is given: the environment of the README, and a test. */
const jestFiles = ['jest-environment.cjs', 'front-end.test.cjs']

/** Where the settings for Jest stand. */
export const jestSettings = 'jest.json'

/** Where the settings for a program stand. */
export function settingsOf(program: string, resolution: string): string {
  return `tsconfig.${program}.${resolution}.json`
}

const here = import.meta.dirname
const packagesFolder = join(here, '../../..')

/** Makes an empty project outside the workspace, and installs the packed packages into it with npm. */
export async function makeProject(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'case-management-consumer-'))
  const packed = join(folder, 'packed')
  mkdirSync(packed)
  const names = ['contract', 'client', 'msw', 'react-query']
  for (const name of names)
    await run('pnpm', ['pack', '--pack-destination', packed], join(packagesFolder, name))
  const files = readdirSync(packed)
  const tarballs = names.map((name) => [
    `@case-management/${name}`,
    `file:packed/${files.find((file) => file.startsWith(`case-management-${name}-`))}`,
  ])
  const dependencies = {
    ...Object.fromEntries(tarballs),
    '@opentelemetry/api': '1',
    '@tanstack/react-query': '5',
    '@types/node': '24',
    '@types/react': '19',
    deno: '2',
    jest: '30',
    'jest-environment-jsdom': '30',
    msw: '3',
    react: '19',
    ...Object.fromEntries(
      Object.entries(compilers).map(([name, version]) => [name, `npm:typescript@${version}`]),
    ),
    ...Object.fromEntries(Object.entries(nodes).map(([name, version]) => [name, `npm:node@${version}`])),
  }
  writeJson(join(folder, 'package.json'), { private: true, type: 'module', dependencies })
  for (const [program, own] of Object.entries(programs)) {
    copyFileSync(join(here, program), join(folder, program))
    for (const [name, compilerOptions] of Object.entries(resolutions)) {
      writeJson(join(folder, settingsOf(program, name)), {
        compilerOptions: {
          ...compilerOptions,
          ...own,
          target: 'es2022',
          types: ['node'],
          strict: true,
          // Declarations are what is published, so none is skipped.
          skipLibCheck: false,
          outDir: 'out',
        },
        files: [program],
      })
    }
  }
  for (const file of jestFiles) copyFileSync(join(here, file), join(folder, file))
  writeJson(join(folder, jestSettings), {
    testMatch: ['**/*.test.cjs'],
    moduleFileExtensions: ['cjs', 'js', 'mjs', 'json'],
    testEnvironment: './jest-environment.cjs',
    transform: {},
  })
  await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder)
  return folder
}

/** Runs a command, while this process goes on to serve, and gives what it prints. */
export async function run(command: string, args: string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd, timeout: 300_000 })
  return stdout
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value, null, 2))
}
