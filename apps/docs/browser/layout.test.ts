import { expect, it } from 'vitest'
import { cumulativeLayoutShift, tornWords } from './layout.ts'
import { useSite } from './site.ts'

const { open } = await useSite()

it('a page that does move is seen to', async () => {
  const { page } = await open('operations/getTasks.html')
  await page.evaluate(async () => {
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<div style="height: 500px"></div>')
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  expect(await cumulativeLayoutShift(page)).toBeGreaterThan(0.1)
})

it('a torn word is seen', async () => {
  const { page } = await open('status.html')
  await page.addStyleTag({ content: 'h1 { width: 5ch; overflow-wrap: anywhere }' })
  expect(await tornWords(page)).toContain('Conformance')
})

it('"Menu" and the links beside it stand on one line where the navigation is folded', async () => {
  const { page } = await open('operations/getTasks.html', { viewport: { width: 1024, height: 768 } })
  const tops = await page.evaluate(() =>
    ['.menu > summary', '.contents nav > ul > li > a'].map((selector) => {
      const text = document.createRange()
      text.selectNodeContents(document.querySelector(selector) ?? document.body)
      // Its last box is the text: a sign may stand before it.
      return [...text.getClientRects()].at(-1)?.top
    }),
  )
  expect(tops[0]).toBeGreaterThan(0)
  expect(tops[0]).toBeCloseTo(tops[1] ?? 0, 0)
})
