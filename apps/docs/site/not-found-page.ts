import { icons } from './icons.ts'
import { page } from './page.ts'
import type { SiteFile } from './site-file.ts'
import { rootedPage } from '../src/rooted-page.ts'

/** Where most hosts of static sites look for such a page. */
const path = '404.html'

/**
 * What a reader of an address without a page gets, with ways on. It is shown under any address, so what it refers to
 * must begin at the root of the host.
 *
 * @param base - path that the site will have, where it is known. Without it, whoever serves the page makes it fit.
 */
export function notFoundPage(base?: string): SiteFile {
  const text = page({
    path,
    title: 'There is no such page',
    description: 'The address leads to no page of these docs.',
    head: '<meta name="robots" content="noindex">',
    main: `<h1>There is no such page</h1>
<p>The address leads to no page of these docs.</p>
<button type="button" class="search for-address" hidden>${icons.search}Search for the words of the address</button>
<p>Or begin here:</p>
<ul>
<li><a href="./index.html">Overview</a></li>
<li><a href="./operations/getTasks.html">Get tasks</a> and <a href="./operations/updateTask.html">Update a task</a></li>
<li><a href="./guides/first-call.html">First call</a></li>
<li><a href="./changelog.html">Changelog</a>, with the docs of earlier versions</li>
</ul>`,
  })
  return { path, text: base === undefined ? text : rootedPage(text, base) }
}
