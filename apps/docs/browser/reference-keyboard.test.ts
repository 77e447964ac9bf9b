import { describe, expect, it } from 'vitest'
import { useSite } from './site.ts'
import { untilDrawn } from './views.ts'

const { open } = await useSite()

describe('the reference with the keyboard alone', () => {
  it('reaches each control that the mouse can click, and shows where it is', async () => {
    const { page } = await open('reference.html#/tasks/gettasks')
    await untilDrawn(page, 'Responses')
    expect(await page.evaluate(clickableButNotFocusable)).toEqual([])
  })
})

/** Runs in the page: what has a pointer for the mouse, but is not, is not in and has not in it a focusable element. */
function clickableButNotFocusable(): string[] {
  const focusable =
    'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'
  const pointed = [...document.querySelectorAll('body *')].filter(
    (element) => getComputedStyle(element).cursor === 'pointer',
  )
  return pointed
    .filter((element) => !pointed.includes(element.parentElement ?? element))
    .filter((element) => element.getBoundingClientRect().width > 0)
    .filter((element) => !element.closest(focusable) && !element.querySelector(focusable))
    .map((element) => element.outerHTML.slice(0, 200))
}
