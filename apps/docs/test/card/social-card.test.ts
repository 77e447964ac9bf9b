import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { cardSize, socialCard } from '../../site/card/social-card.ts'
import { cardDrawing, cardFile } from '../../site/paths.ts'

it('the kept card is what is drawn of the contract now: else run `pnpm --filter @case-management/docs keep-card`', async () => {
  expect(await readFile(cardDrawing, 'utf8')).toBe(socialCard())
})

it('the kept card is a PNG of the size that it is shown in', async () => {
  const png = await readFile(cardFile)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(cardSize)
})
