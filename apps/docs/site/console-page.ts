import { examples } from '@case-management/contract/examples'
import { build, type Plugin } from 'esbuild'
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
<div id="console"></div>
<h2 id="cors">When a page may not call a host (CORS)</h2>
<ul>
<li>A browser shows a page only answers of hosts that allow its origin. The mock allows any, a sandbox on this machine those of this machine; it allows others that are named by <code>--allow-origin</code>. Whether a live host allows any is not documented.</li>
<li>A page that came by https may call no host by plain http, because content would be mixed.</li>
<li>A server that listens on IPv4 alone is not found at <code>[::1]</code>, nor one of IPv6 at <code>127.0.0.1</code>.</li>
</ul>
<p>The console says which of these it met. A call by curl is bound by none of them.</p>`,
  })
}

/** The console fills in examples of requests; those of answers, which are five times as long, stay out of its script. */
const requestExamples: Plugin = {
  name: 'request examples',
  setup(bundling) {
    bundling.onLoad({ filter: /[\\/]generated[\\/]examples\.ts$/ }, () => {
      const ofRequests = Object.entries(examples).map(([id, { requests }]) => [id, { requests }])
      return { contents: `export const examples = ${JSON.stringify(Object.fromEntries(ofRequests))}` }
    })
  },
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
    plugins: [requestExamples],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
}
