import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Finder } from '../../search/finder.ts'
import { recordsFile, type SearchRecord } from '../../search/record.ts'
import { siteFolder } from '../../site/paths.ts'
import { words } from './words.ts'

const records: SearchRecord[] = JSON.parse(await readFile(join(siteFolder, recordsFile), 'utf8'))
const finder = new Finder(records)
await finder.ready

describe('the search', () => {
  it.each(words)('finds "%s" first in its section', (query, url) => {
    expect(finder.find(query)[0]?.url).toMatch(url)
  })

  it('has forty words and more to find', () => {
    expect(new Set(words.map(([query]) => query)).size).toBeGreaterThanOrEqual(40)
  })

  it('says of each section where it lies', () => {
    const [limit] = finder.find('limit')
    expect(limit?.within.slice(0, 2)).toEqual(['Reference', 'Get tasks'])
    expect(records.filter(({ within }) => within.includes(''))).toEqual([])
  })

  it('finds sections with some of the words where none has all, and nothing for words that are nowhere', () => {
    expect(finder.find('limit xyzzyx')[0]?.url).toContain('limit')
    expect(finder.find('xyzzyx')).toEqual([])
    expect(finder.find('(.*')).toEqual([])
  })

  it('knows every page, and leads to nothing twice by the same name', () => {
    const named = records.map(({ url, title }) => `${url} ${title}`)
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([])
  })
})
