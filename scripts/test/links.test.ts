import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkLinks } from '../prose/links.ts'

/** A folder with these files, for one test. */
async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'links-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

test('a link in Markdown to a file that is not there, and to a heading that is not there, is named', async () => {
  const folder = await folderWith({
    'README.md':
      '# Here\n\n[file](docs/gone.md) [heading](docs/there.md#gone) [good](docs/there.md#a-heading)',
    'docs/there.md': '# There\n\n## A heading\n\n[back](../README.md#here) [folder](../docs)',
  })
  const { broken } = await checkLinks(folder, ['README.md', 'docs/there.md'])
  expect(new Set(broken.map((line) => line.split(' (')[0]))).toEqual(
    new Set(['README.md: docs/gone.md', 'README.md: docs/there.md#gone']),
  )
})

test('a link on a page to nothing is named, but for an anchor that a script makes', async () => {
  const folder = await folderWith({
    'index.html': '<a href="./a/one.html#x">one</a><a href="#tag/made-by-a-script">script</a>',
    'a/one.html': '<h1 id="x">One</h1><a href="../two.html">two</a>',
    'two.html': '<a href="three.html">three</a><a href="index.html#gone">gone</a>',
  })
  const { broken } = await checkLinks(folder, ['index.html', 'a/one.html', 'two.html'], ['^tag/'])
  expect(new Set(broken.map((line) => line.split(' (')[0]))).toEqual(
    new Set(['two.html: index.html#gone', 'two.html: three.html']),
  )
})

test('a link to another host, or another port of this one, is not followed', async () => {
  const folder = await folderWith({
    'README.md': '[away](https://host.invalid/) [sandbox](http://127.0.0.1:9) [good](README.md)',
  })
  expect((await checkLinks(folder, ['README.md'])).broken).toEqual([])
})
