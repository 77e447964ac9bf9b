import { schemas } from '@case-management/contract/schemas'
import { contradictions } from '@case-management/contract/evidence'
import { expect, describe, it } from 'vitest'
import { operationFiles } from '../site/operation/operation-pages.ts'
import { document, documentedOperations } from '../site/reference/openapi.ts'

const files = operationFiles()

describe.each(documentedOperations)('the page of $operation.operationId', ({ path, operation }) => {
  const html = files.find((file) => file.path === `operations/${operation.operationId}.html`)?.text ?? ''
  const rows = html.match(/<tr id="[^"]*">\n<th scope="row">.*?<p class="type">.*?<\/p>/gs) ?? []

  it('has a row for every key of the record, down to the deepest, with its evidence and a link of its own', () => {
    const names = rows.map((row) => /<code>(.*?)<\/code>/.exec(row)?.[1])
    const keys = (['Task', 'Field', 'FieldMetaData'] as const).flatMap((name) =>
      Object.keys(schemas.$defs[name].properties),
    )
    expect(names).toEqual(expect.arrayContaining(keys))
    expect(
      rows.filter((row) => !/aria-label="Evidence: (documented|sample|sibling|inferred)" title="/.test(row)),
    ).toEqual([])
    expect(
      rows.filter((row) => /^<tr id="([^"]*)">\n<th scope="row"><a href="#\1">/.exec(row) === null),
    ).toEqual([])
  })

  it('leads to each of these rows from its contents', () => {
    const contents = /<details class="contents">.*?<\/nav>/s.exec(html)?.[0] ?? ''
    const ids = Array.from(html.matchAll(/<tr id="([^"]*)"/g), ([, id]) => id)
    expect(ids.length).toBeGreaterThan(100)
    expect(ids.filter((id) => !contents.includes(`href="#${id}"`))).toEqual([])
  })

  it('has no id twice', () => {
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('says what each status means, and where the sources disagree on the operation', () => {
    for (const status of Object.keys(operation.responses))
      expect(html).toMatch(new RegExp(`<h[23] id="${status}">`))
    const pointer = `#/paths/${path.replaceAll('/', '~1')}/`
    for (const { id } of contradictions.filter((each) => each.pointer.startsWith(pointer)))
      expect(html).toContain(`<li><a href="../guides/contradictions.html#${id.toLowerCase()}">${id}</a>: `)
  })
})

it('explains the marks of evidence as the contract does', () => {
  const html = files.find((file) => file.path === 'operations/getTasks.html')?.text ?? ''
  const legend = /<p class="legend">.*?<\/p>/s.exec(html)?.[0] ?? ''
  expect(Array.from(legend.matchAll(/<i class="evidence (\w+)">/g), ([, name]) => name)).toEqual([
    'documented',
    'sample',
    'sibling',
    'inferred',
  ])
  expect(html).toContain(
    `aria-label="Evidence: documented" title="${/`documented` \| (.*?) \|/.exec(document.info.description)?.[1]}"`,
  )
})

it('says the default and the limits of a key beside its name, and folds a long list of values', () => {
  const html = files.find((file) => file.path === 'operations/getTasks.html')?.text ?? ''
  const row = (id: string) => new RegExp(`<tr id="${id}">.*?</tr>`, 's').exec(html)?.[0]
  expect(row('taskfilter-limit')).toContain('integer, 1 to 1000, default <code>50</code>')
  expect(row('taskfilter-selectedcolumns')).toContain(
    `<summary>One of ${schemas.$defs.TaskColumn.enum.length} values</summary>`,
  )
})
