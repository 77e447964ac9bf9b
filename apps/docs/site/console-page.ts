import { build } from 'esbuild'
import { join } from 'node:path'
import { consolePolicy } from './content-security-policy.ts'
import { page } from './page.ts'
import { packageFolder } from './paths.ts'
import { documentedOperations } from './reference/openapi.ts'

/** The page of the console. Its script is loaded by no other page. */
export function consolePage(): string {
  const operations = documentedOperations.map(
    ({ operation: { operationId, summary } }) =>
      `<li id="${operationId}"><a href="operations/${operationId}.html">${summary}</a></li>`,
  )
  return page({
    path: 'console.html',
    title: 'Console',
    description: 'Try both operations against the sandbox, the mock or any other host.',
    head: '<link rel="stylesheet" href="./console.css">\n<script type="module" src="./console.js"></script>',
    policy: consolePolicy,
    layout: 'console',
    main: `<h1>Console</h1>
<p>Sends a call from this page to the sandbox, to the mock, or to any host that lets this page call it, and says what the contract thinks of both sides.</p>
<noscript>
<p>The console needs JavaScript, which is off. Everything about both operations can be read without:</p>
<ul>
${operations.join('\n')}
</ul>
<p>The guides show calls as curl, TypeScript and Python.</p>
</noscript>
<div id="console"></div>`,
  })
}

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
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
}
