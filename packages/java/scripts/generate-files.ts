import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { LeftOut } from '@case-management/language-checks'
import { contractFiles } from './contract-files.ts'
import { javaBundle, javaConstants, javaNames, javaTypes } from './java-bundle.ts'
import { dependencyPlugin, findJava, mavenOutput, shortLived } from './maven.ts'
import { bundleFile, packageFolder } from './paths.ts'

/** openapi-generator's command, as Maven Central has it. */
const generator = 'org.openapitools:openapi-generator-cli:7.25.0'

/** Options of the generator. */
const properties = {
  modelPackage: 'casemanagement.model',
  hideGenerationTimestamp: true,
  useJakartaEe: true,
  // What keeps unset, null and empty apart.
  openApiNullable: true,
  containerDefaultToNull: true,
  // A schema that says nothing of further keys is as the bundle has it.
  disallowAdditionalPropertiesIfNotPresent: false,
  // A record needs no client of the generator's.
  supportUrlQuery: false,
}

/**
 * Makes the generated files of the client, by their paths below the package `casemanagement`: the records with
 * openapi-generator, and what else the client knows of the contract; or what this machine lacks for it.
 *
 * @throws an error with what the generator says, when it fails.
 */
export async function generateFiles(): Promise<Map<string, string> | { cannot: string }> {
  const java = findJava()
  if ('cannot' in java) return java
  const folder = await mkdtemp(join(tmpdir(), 'case-management-java-'))
  try {
    const bundle = join(folder, 'bundle.json')
    await writeFile(bundle, JSON.stringify(javaBundle(JSON.parse(await readFile(bundleFile, 'utf8')))))
    generate(bundle, join(folder, 'out'))
    const models = join(folder, 'out/src/main/java/casemanagement/model')
    const names = (await readdir(models)).toSorted()
    const files = await Promise.all(
      names.map(async (name) => [`model/${name}`, tidy(await readFile(join(models, name), 'utf8'))] as const),
    )
    return new Map([...files, ...Object.entries(contractFiles())])
  } catch (error) {
    if (error instanceof LeftOut) return { cannot: error.message }
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function generate(bundle: string, out: string): void {
  const options = {
    'generator-name': 'java',
    library: 'native',
    'input-spec': bundle,
    output: out,
    'global-property': 'models,modelDocs=false,modelTests=false',
    'additional-properties': pairs(properties),
    'type-mappings': pairs(javaTypes),
    'import-mappings': 'Instant=java.time.Instant,Sort=casemanagement.Sort',
    'name-mappings': pairs(javaNames),
    'enum-name-mappings': pairs(javaConstants),
  }
  const { status, stdout, stderr } = spawnSync(
    'java',
    [
      ...shortLived,
      '-jar',
      generatorJar(),
      'generate',
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  if (status !== 0) throw new Error(`openapi-generator: ${stdout}${stderr}`)
}

/** The generator, which Maven is asked for once. */
function generatorJar(): string {
  const kept = join(packageFolder, 'target', `${generator.replaceAll(':', '-')}.jar`)
  if (existsSync(kept)) return kept
  mkdirSync(dirname(kept), { recursive: true })
  const folder = mkdtempSync(`${kept}-`)
  try {
    mavenOutput([`${dependencyPlugin}:copy`, `-Dartifact=${generator}`, `-DoutputDirectory=${folder}`])
    const [jar = ''] = readdirSync(folder)
    // Whole or not at all.
    renameSync(join(folder, jar), kept)
  } finally {
    rmSync(folder, { recursive: true })
  }
  return kept
}

function pairs(record: object): string {
  return Object.entries(record)
    .map(([name, value]) => `${name}=${value}`)
    .join(',')
}

/** The file without blanks at the ends of its lines, and with one line break at its end. */
function tidy(text: string): string {
  return `${text.replaceAll(/[^\S\n]+$/gm, '').trimEnd()}\n`
}
