import { expect, it } from 'vitest'
import { useSite } from './site.ts'

const { open } = await useSite()

it.each([
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
])(
  'the samples stay in view beside the text while it is read, on a screen of $width pixels',
  async (viewport) => {
    const { page } = await open('operations/updateTask.html', { viewport })
    const samples = page.getByRole('region', { name: 'Samples' })
    for (const name of ['Parameters', 'Errors', 'Contradictions']) {
      const heading = page.getByRole('heading', { name, exact: true })
      await heading.scrollIntoViewIfNeeded()
      const box = await samples.boundingBox()
      expect(box?.y).toBeGreaterThan(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
      const text = await heading.boundingBox()
      expect((text?.x ?? 0) + (text?.width ?? Infinity)).toBeLessThan(box?.x ?? 0)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    // In the end they make way for the page after.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const next = page.locator('.steps a').last()
    await next.click({ trial: true, timeout: 5000 })
    expect((await next.boundingBox())?.y).toBeGreaterThan((await samples.boundingBox())?.y ?? Infinity)
    expect(await page.evaluate(() => scrollY + innerHeight)).toBeGreaterThanOrEqual(
      await page.evaluate(() => document.documentElement.scrollHeight - 1),
    )
  },
)
