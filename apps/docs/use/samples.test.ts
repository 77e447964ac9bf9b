import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { codeSamples, sampleLanguages } from '../samples/code-samples.ts'
import { useSite } from '../browser/site.ts'
import { untilDrawn } from '../browser/views.ts'

const { open } = await useSite()

/** What is shown of one example in one language. */
const sampleOf = (label: string) =>
  codeSamples(operations.getTasks.id).find(
    ({ language, example }) => language.label === label && example === 'filtered',
  )?.source

it('the reference shows the sample of the chosen example in each language', async () => {
  const { page, problems } = await open('reference.html#tag/Tasks/operation/getTasks')
  await untilDrawn(page, 'Responses')
  const panel = page.locator('.panel-request-samples').first()
  const shown = panel.locator('code')
  let chosen = 'Payload'
  for (const { label } of sampleLanguages) {
    await panel.getByText(chosen, { exact: true }).first().click()
    await page.getByRole('menuitem', { name: label, exact: true }).click()
    chosen = label
    if (label === sampleLanguages[0]?.label) {
      await panel.getByText('Request sample of the vendor').click()
      await page.getByRole('menuitem', { name: 'Several filters' }).click()
    }
    await shown.filter({ hasText: 'SupportQueue1' }).waitFor()
    await expect.poll(async () => (await shown.textContent())?.trim()).toBe(sampleOf(label))
  }
  expect(problems).toEqual([])
})

it('the page of an operation shows it too, with its answer, without JavaScript', async () => {
  const { page, problems } = await open('operations/getTasks.html', { javaScriptEnabled: false })
  const samples = page.getByRole('region', { name: 'Samples' })
  await samples.getByLabel('Example').selectOption({ label: 'Several filters' })
  const shown = samples.locator('pre:visible')
  for (const { label } of sampleLanguages) {
    await samples.locator('label', { hasText: label }).click()
    expect(await shown.count()).toBe(2)
    expect(await shown.first().textContent()).toBe(sampleOf(label))
  }
  expect(JSON.parse((await shown.last().textContent()) ?? '')).toEqual(
    examples.getTasks.responses['200'].filtered,
  )
  expect(problems).toEqual([])
})

describe.each([
  { width: 1440, height: 900 },
  { width: 1024, height: 800 },
])('without JavaScript, on a screen of $width x $height pixels', (viewport) => {
  it.each(sampleLanguages)(
    'the first sample shows what it changes in $label, and its answer what was changed, without scrolling',
    async ({ label }) => {
      const { page } = await open('operations/updateTask.html', { viewport, javaScriptEnabled: false })
      const samples = page.getByRole('region', { name: 'Samples' })
      await samples.locator('label', { hasText: label }).click()
      const { name } = examples.updateTask.requests.rename
      const shown = samples.locator('pre:visible')
      for (const block of await shown.all()) expect(await isInSight(block, name)).toBe(true)
      expect(await shown.count()).toBe(2)
      // What the whole column has for both.
      expect((await shown.last().boundingBox())?.height).toBeGreaterThan(viewport.height / 5)
    },
  )
})

it('on a narrow screen the bar under the header opens wherever it is pressed', async () => {
  const { page } = await open('operations/getTasks.html', { viewport: { width: 390, height: 844 } })
  const bar = await page.locator('.rails').boundingBox()
  const press = (part: number) =>
    page.mouse.click((bar?.width ?? 0) * part, (bar?.y ?? 0) + (bar?.height ?? 0) / 2)
  const opened = () => page.locator('.rails > details[open] > summary').allTextContents()
  await press(0.4)
  expect(await opened()).toEqual(['Menu'])
  await press(0.6)
  expect(await opened()).toEqual(['On this page'])
  // So does the line of a section beside its name.
  const body = await page.getByLabel('On this page').getByRole('link', { name: 'Body' }).boundingBox()
  await page.mouse.click((bar?.width ?? 0) * 0.55, (body?.y ?? 0) + (body?.height ?? 0) / 2)
  expect(await page.locator('.keys[open] > summary').getAttribute('aria-label')).toBe('Keys: Body')
})

it.each([1440, 1024, 390])(
  'the contents lead to each key of a section, and fold again, on a screen of %i pixels',
  async (width) => {
    const { page, problems } = await open('operations/getTasks.html', { viewport: { width, height: 844 } })
    if (width < 1000) await page.getByText('On this page').click()
    await page.getByLabel('Keys: Answer').click()
    const key = page.getByLabel('On this page').getByRole('link', { name: 'statusCategory', exact: true })
    await key.click()
    await page.waitForURL(/#status-statuscategory$/)
    const row = page.locator('#status-statuscategory')
    await expect.poll(() => row.isVisible()).toBe(true)
    expect(await key.isVisible()).toBe(false)
    const bars = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('.site, .contents')].map(
          (bar) => bar.getBoundingClientRect().bottom,
        ),
      ),
    )
    expect((await row.boundingBox())?.y).toBeGreaterThanOrEqual(bars)
    expect(problems).toEqual([])
  },
)

it('a link to a key in a folded object unfolds it', async () => {
  const { page } = await open('operations/updateTask.html#status-statuscategory')
  await expect.poll(() => page.locator('#status-statuscategory').isVisible()).toBe(true)
})

it('a language that was chosen once is chosen on the next page too', async () => {
  const { page } = await open('operations/getTasks.html')
  await page.locator('.samples label', { hasText: 'Python' }).click()
  await page.goto(new URL('updateTask.html', page.url()).href)
  await page.locator('input[value=python]:checked').waitFor({ state: 'attached' })
  expect(await page.locator('.program:visible').getAttribute('data-language')).toBe('python')
})

it('copies the path of an operation, and the sample that is shown', async () => {
  const { page } = await open('operations/getTasks.html', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.locator('.endpoint').getByRole('button', { name: 'Copy' }).click()
  await expect.poll(copied).toBe(operations.getTasks.path)
  await page.locator('.program:visible').getByRole('button', { name: 'Copy' }).click()
  await expect.poll(copied).toContain('client.getTasks({')
})

/** Whether a word of a block of code lies, with all its letters, in the part of the block that is seen. */
function isInSight(block: Locator, word: string): Promise<boolean> {
  return block.evaluate((pre, wanted) => {
    const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const { currentNode: node } = walker
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start < 0) continue
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const [frame, box] = [pre.getBoundingClientRect(), range.getBoundingClientRect()]
      if (box.top < frame.top || box.bottom > frame.bottom) continue
      if (box.left >= frame.left && box.right <= frame.right) return true
    }
    return false
  }, word)
}
