import { expect, it } from 'vitest'
import { sectionsOf } from '../../site/search/sections.ts'

const html = `<header><h1>Not this</h1></header><main>
<nav><a>Nor this</a></nav>
<h1>Page</h1><p>First &amp; <strong>second</strong>.</p>
<h2 id="body">Body</h2><p>About the body.</p>
<table><tr id="limit"><th><code>limit</code></th><td>Most tasks.
<details id="inner"><summary>Inner, 1 key</summary><table><tr id="inner-key"><th><code>key</code></th><td>Deep.</td></tr></table></details></td></tr></table>
<p>After the table.</p><div class="samples"><pre>code()</pre></div>
<h2 id="checks">Checks</h2><table><tr><th>Head</th></tr><tr><td>A check-up</td><td>passed</td></tr></table>
</main>`

it('a page is parted at its headings, and at rows and folds that have an id', () => {
  expect(sectionsOf(html, { without: ['samples'] })).toEqual([
    { fragment: '', title: 'Page', within: [], text: 'First & second.' },
    { fragment: 'body', title: 'Body', within: [], text: 'About the body. After the table.' },
    { fragment: 'limit', title: 'limit', within: ['Body'], text: 'Most tasks.' },
    { fragment: 'inner', title: 'Inner, 1 key', within: ['Body', 'limit'], text: 'Inner, 1 key' },
    { fragment: 'inner-key', title: 'key', within: ['Body', 'limit', 'Inner, 1 key'], text: 'Deep.' },
    { fragment: 'checks', title: 'Checks', within: [], text: 'Head A check-up passed' },
  ])
})

it('each row is a section where rows are asked for, with its words as the place to go to', () => {
  expect(sectionsOf(html, { rows: true }).at(-1)).toEqual({
    fragment: 'checks:~:text=A%20check%2Dup',
    title: 'A check-up',
    within: ['Checks'],
    text: '',
  })
})

it('a page without a main part has no sections', () => {
  expect(sectionsOf('<h1>Title</h1>')).toEqual([])
})
