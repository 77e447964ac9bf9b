import { consolePolicy } from './content-security-policy.ts'
import { page } from './page.ts'
import { documentedOperations } from './reference/openapi.ts'

/** The parts of the console, as `console/` names them, and what follows. */
const parts = [
  ['connection', 'Where and who'],
  ['request-body', 'Body'],
  ['call', 'The call'],
  ['answer', 'Answer'],
  ['cors', 'CORS'],
] as const

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
    contents: parts.map(([id, text]) => ({ level: 2, id, text })),
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
