import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { operations } from '@case-management/contract'
import { expect, it } from 'vitest'
import { guides } from '../../site/guides/guides.ts'
import { pictures, withPictureTexts } from '../../site/pictures/pictures.ts'
import { retries } from '../../site/pictures/retries.ts'
import { siteFolder } from '../../site/paths.ts'

const read = (path: string) => readFile(join(siteFolder, path), 'utf8')

it.each(pictures)(
  'the picture $name stands in a guide with what it shows, as a picture and as text',
  async (picture) => {
    const guide = guides.find(({ markdown }) => markdown.includes(`(../pictures/${picture.name}.svg)`))
    expect(guide?.markdown).toContain(`![${picture.title}. ${picture.description}]`)
    const html = await read(`${guide?.path}.html`)
    expect(html).toContain(`<svg viewBox="-1 -1 362 ${picture.height + 2}" role="img"`)
    expect(html).not.toContain('<p><figure')
    const file = await read(`pictures/${picture.name}.svg`)
    expect(file).toContain(`<title id="${picture.name}-title">${picture.title}</title>`)
  },
)

it.each(pictures)('the picture $name has no colour but that of the text', async ({ name }) => {
  const colours = (await read(`pictures/${name}.svg`)).matchAll(/(?:fill|stroke)="([^"]+)"/g)
  expect(new Set(Array.from(colours, ([, colour]) => colour).filter((colour) => colour !== 'none'))).toEqual(
    new Set(['currentColor']),
  )
})

it('an image that is no picture of the site stops the build', () => {
  expect(() => withPictureTexts('![x](../pictures/none.svg)')).toThrow('There is no picture none')
})

it('the waits are those of the contract', () => {
  const { maxAttempts, baseDelayMs, rateLimit } = operations.getTasks.retry
  const shown = retries.shapes.join('')
  for (const wait of [baseDelayMs, rateLimit.delayMs]) expect(shown).toContain(`${wait / 1000} s<`)
  expect(shown.match(/<circle/g)).toHaveLength(2 * maxAttempts)
})
