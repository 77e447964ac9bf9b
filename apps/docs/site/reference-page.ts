import { withCodeSamples } from '../samples/with-code-samples.ts'
import { describedBundle } from './described-bundle.ts'
import { isObject, objectAt, type Json } from './json.ts'
import { page } from './page.ts'
import { document } from './reference/openapi.ts'
import { readablePages } from './reference/readable-pages.ts'
import { referenceContents } from './reference/reference-contents.ts'
import { renderRedoc } from './redoc-page.ts'
import { shownBundle } from './shown-bundle.ts'
import { withConsoleLinks } from './with-console-links.ts'

const title = 'Interactive reference'

/** The whole contract on one page, as Redoc draws it inside the shell of the site. Without JavaScript it leads to the pages that say the same. */
export async function referencePage(): Promise<string> {
  const redoc = await renderRedoc(redocBundle(), './redoc.js')
  return page({
    path: 'reference.html',
    title,
    description: `${document.info.summary} The whole contract, part by part, to unfold.`,
    layout: 'reference',
    contents: referenceContents(document),
    head: `${redoc.head}\n<script type="module" src="./reference.js"></script>\n<script type="module" src="./print.js"></script>`,
    forms: [
      { label: 'YAML', href: 'openapi.yaml' },
      { label: 'JSON', href: 'openapi.json' },
    ],
    main: `${redoc.body}
<noscript>
<div class="text">
<h1>${title}</h1>
<p>This page needs JavaScript, which is off. The same is told by pages that need none:</p>
${readablePages('')}
</div>
</noscript>`,
  })
}

/** The bundle as Redoc gets it: with samples, and links to the other pages. It is headed as the page is, whose shell says the name and the version. */
function redocBundle(): Json {
  const described = describedBundle('./guides/contradictions.html')
  const bundle = withConsoleLinks(withCodeSamples(shownBundle(described)))
  if (!isObject(bundle)) return bundle
  const { version: _, ...info } = objectAt(bundle, 'info')
  return { ...bundle, info: { ...info, title } }
}
