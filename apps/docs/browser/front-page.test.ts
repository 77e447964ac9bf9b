import { expect, it } from 'vitest'
import { useSite } from './site.ts'

const { open } = await useSite()

it.each([
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
])('the front page is answered in one screen of $width by $height pixels', async (viewport) => {
  const { page } = await open('', { viewport })
  for (const part of ['.site .version', '.for', '.start', '.client', '.last-run', '.doors']) {
    const box = await page.locator(part).boundingBox()
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
  }
  expect(await page.locator('.doors h2').count()).toBe(4)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})
