import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { readManifest } from '../publishing/publishable.ts'

/** The public types of one entry of a package, as a report lists them. */
export interface ApiReport {
  /** The report that is kept, and reviewed when it changes. */
  file: string
  text: string
}

/** Where a package keeps its reports. */
const reports = 'api'

/**
 * The public types of a package, entry by entry, as its built declarations have them.
 *
 * @param folder - of a package that is built.
 * @throws an error that names the entry whose declarations cannot be read.
 */
export function apiReports(folder: string): ApiReport[] {
  const temporary = mkdtempSync(join(tmpdir(), 'api-reports-'))
  mkdirSync(join(temporary, 'kept'))
  try {
    const configs = entriesOf(folder).map((entry) => configOf(folder, entry, temporary))
    const [first, ...others] = configs
    if (!first) return []
    const compilerState = CompilerState.create(first, {
      additionalEntryPoints: others.map((config) => config.mainEntryPointFilePath),
    })
    return configs.map((config) => {
      const problems: string[] = []
      const { errorCount } = Extractor.invoke(config, {
        compilerState,
        localBuild: true,
        messageCallback: (message) => {
          if (message.logLevel === ExtractorLogLevel.Error)
            problems.push(message.formatMessageWithLocation(folder))
          message.handled = true
        },
      })
      if (errorCount > 0) throw new Error(`${config.mainEntryPointFilePath}: ${problems.join('\n')}`)
      const text = readFileSync(join(temporary, 'new', config.reportConfigs[0]?.fileName ?? ''), 'utf8')
      return {
        file: join(folder, reports, `${basename(config.mainEntryPointFilePath, '.d.ts')}.api.md`),
        text,
      }
    })
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** What is wrong with the reports that are kept, a line each. */
export function staleReports(folder: string): string[] {
  return apiReports(folder).flatMap(({ file, text }) => {
    const kept = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (kept === text) return []
    const place = kept.split('\n').findIndex((line, index) => line !== text.split('\n')[index]) + 1
    return `${file}:${place} does not show the public types. Run \`pnpm run api-reports\`, and look at the difference.`
  })
}

/** The declarations behind the entries that a package exports. */
function entriesOf(folder: string): string[] {
  return Object.values(readManifest(folder).exports ?? {}).flatMap((entry) =>
    typeof entry === 'string' ? [] : (entry['types'] ?? []),
  )
}

function configOf(folder: string, entry: string, temporary: string): ExtractorConfig {
  const silent = { default: { logLevel: ExtractorLogLevel.None } }
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, entry),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2023',
            lib: ['es2023', 'dom', 'dom.iterable'],
            module: 'nodenext',
            moduleResolution: 'nodenext',
            strict: true,
            skipLibCheck: true,
            types: ['node'],
          },
          files: [join(folder, entry)],
        },
      },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: basename(entry, '.d.ts'),
        reportFolder: join(temporary, 'kept'),
        reportTempFolder: join(temporary, 'new'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: silent,
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
      newlineKind: 'lf',
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
  })
}
