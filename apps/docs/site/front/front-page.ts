import { contract } from '@case-management/contract'
import { escapeHtml } from '../escape-html.ts'
import { highlight } from '../highlight.ts'
import { markdownToHtml } from '../markdown-html.ts'
import { sitePages } from '../navigation.ts'
import { movedReference } from '../moved.ts'
import { page } from '../page.ts'
import { document } from '../reference/openapi.ts'
import type { SiteFile } from '../site-file.ts'
import { hosts, keptRun } from '../status/kept-runs.ts'
import { tally } from '../status/tally.ts'
import { titled } from '../status/titled.ts'
import { firstProgram } from './first-program.ts'

/** A way into the site. */
interface Door {
  title: string
  about: string
  /** Paths of pages below the root of the site, without an ending; the title leads to the first. */
  paths: readonly [string, ...string[]]
}

const doors: readonly Door[] = [
  {
    title: 'Call it',
    about: 'Search and rename a task in five minutes, with curl or a client.',
    paths: ['guides/first-call', 'guides/authentication', 'guides/other-languages'],
  },
  {
    title: 'Test against it',
    about: 'A sandbox that keeps what you change, and a mock that answers with examples.',
    paths: ['guides/testing', 'console'],
  },
  {
    title: 'Prove a host',
    about: 'A suite for CI that says what a host does otherwise than the contract.',
    paths: ['guides/conformance-in-ci', 'guides/your-tenant', 'status'],
  },
  {
    title: 'Read the contract',
    about: 'Two operations, every key with its type, limits and what it rests on.',
    paths: ['operations/getTasks', 'operations/updateTask', 'reference'],
  },
]

const what = `${document.info.summary} The vendor gives two web pages; this is the contract that follows from them, with clients, a sandbox, a mock and a conformance suite that keep to it.`
const forWhom =
  'For teams that call this API, test against it, or have to prove that a host keeps the contract.'

/** The first page, and the same as Markdown: what this is, for whom, and the four ways in. */
export function frontPage(): SiteFile[] {
  const { title, summary } = document.info
  const path = 'index.html'
  const text = page({
    path,
    title,
    description: summary,
    layout: 'front',
    head: movedReference,
    main: `<h1>${escapeHtml(title)}</h1>
<p>${what}</p>
<p class="for">${forWhom}</p>
<div class="answers">
<section class="start"><p>Sandbox, mock and these pages:</p>${highlight('npm start', 'sh')}</section>
<ul class="doors">
${doors.map(door).join('\n')}
</ul>
<section class="client"><p>The client:</p>${highlight(firstProgram, 'ts')}</section>
<section class="last-run" aria-label="The last conformance run">
${markdownToHtml(lastRun())}
</section>
</div>`,
  })
  return [
    { path, text },
    { path: 'index.md', text: frontMarkdown() },
  ]
}

function door({ title, about, paths }: Door): string {
  const links = paths.map((path) => `<a href="${path}.html">${escapeHtml(titleOf(path))}</a>`)
  return `<li><h2><a href="${paths[0]}.html">${title}</a></h2><p>${about}</p><p class="further">${links.join('')}</p></li>`
}

function titleOf(path: string): string {
  return sitePages.find((place) => place.path === `${path}.html`)?.title ?? path
}

function lastRun(): string {
  const runs = hosts.map((host) => {
    const { conforms, checks } = keptRun(host)
    return `- **${titled(host)}** ${conforms ? 'keeps the contract' : 'breaks the contract'}: ${tally(checks)}`
  })
  return [`The last [conformance run](status.md), contract ${contract.version}:`, runs.join('\n')].join(
    '\n\n',
  )
}

function frontMarkdown(): string {
  return [
    `# ${document.info.title}`,
    what,
    forWhom,
    '```sh\nnpm start\n```',
    `\`\`\`ts\n${firstProgram}\n\`\`\``,
    doors.map(({ title, about, paths: [path] }) => `- [${title}](${path}.md): ${about}`).join('\n'),
    lastRun(),
    '',
  ].join('\n\n')
}
