import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assetsFolder, packageFolder, redoclyCommand } from './paths.ts'
import { replaceExactly } from './replace-exactly.ts'

/** The parts of a page that Redoc rendered. */
export interface RedocParts {
  /** Style sheets, for `<head>`. */
  head: string
  /** The prerendered overview and the script that takes it over, for `<body>`. */
  body: string
}

/**
 * Prerenders a bundle with `redocly build-docs`.
 *
 * @param bundle - as Redoc shows it.
 * @param scriptUrl - where the page finds Redoc's script, in place of the CDN.
 * @throws an error with what Redocly says when it fails.
 */
export async function renderRedoc(bundle: unknown, scriptUrl: string): Promise<RedocParts> {
  const folder = await mkdtemp(join(tmpdir(), 'case-management-docs-'))
  try {
    const input = join(folder, 'openapi.json')
    const output = join(folder, 'parts.html')
    await writeFile(input, JSON.stringify(bundle))
    const template = join(assetsFolder, 'redoc-parts.hbs')
    const config = join(packageFolder, 'redocly.yaml')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [redoclyCommand, 'build-docs', input, '--output', output, '--template', template, '--config', config],
      {
        encoding: 'utf8',
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    )
    if (status !== 0) throw new Error(`redocly build-docs failed:\n${stdout}${stderr}`)
    return localParts(await readFile(output, 'utf8'), scriptUrl)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The parts without a reference to another host. Redoc prerenders its links as paths below the root of the host,
 * but follows them as fragments of this page, so they become fragments here too. The main part of the page is in the shell.
 */
function localParts(html: string, scriptUrl: string): RedocParts {
  const local = replaceExactly(html, [
    {
      why: 'The script is preloaded from this site.',
      find: /<link rel="modulepreload" href="https:\/\/cdn\.redocly\.com[^>]*>/,
      replace: `<link rel="modulepreload" href="${scriptUrl}">`,
    },
    {
      why: 'The script is loaded from this site.',
      find: /from "https:\/\/cdn\.redocly\.com[^"]*"/,
      replace: `from "${scriptUrl}"`,
    },
    {
      why: 'The shell of the site has the navigation, the search and the theme.',
      find: /<div class="[^"]* menu-content">.*?(?=<main)/s,
      replace: '',
    },
  ])
  const [head = '', body = ''] = local.split('<!-- end of head -->')
  const ownMain = body.replaceAll(/(?<=<\/?)main\b/g, 'div')
  return { head: head + withoutScript, body: ownMain.replaceAll(' href="/', ' href="#/') }
}

/** Without a script nothing is there that the contents lead to. */
const withoutScript = '<noscript><style>#redoc,.contents{display:none}</style></noscript>'
