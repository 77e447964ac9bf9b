// @ts-check
// Names, roles and keys that controls of Redoc lack. Each is found by an attribute that Redoc gives it;
// browser tests fail when an update of Redoc moves one.
import { onceDrawn } from './shell.js'

/** @param {Element} element @param {Record<string, string>} attributes */
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
}

/** A block of code that scrolls is a stop of the keyboard; one that shows all of itself is none. @param {Element} block */
function stopWhereItScrolls(block) {
  if (block.scrollWidth > block.clientWidth || block.scrollHeight > block.clientHeight)
    set(block, { tabindex: '0', role: 'group', 'aria-label': 'Code' })
  else for (const name of ['tabindex', 'role', 'aria-label']) block.removeAttribute(name)
}

/**
 * Redoc leaves out a level below the heading of an operation, and the first one where it shows an operation alone.
 *
 * @param {Element} heading
 */
function setLevel(heading) {
  const level = { h4: 3, h5: 4 }[heading.localName] ?? 2
  set(heading, { 'aria-level': String(document.querySelector('#redoc h1') ? level : level - 1) })
}

/** @type {[string, (element: Element) => void][]} */
const repairs = [
  [
    // The label hides which example is chosen; the text of the button says it.
    'button[aria-haspopup="menu"][aria-label="Example"]',
    (element) => {
      element.removeAttribute('aria-label')
      set(element, { 'aria-description': 'Example' })
    },
  ],
  ['#redoc :is(h2, h4, h5)', setLevel],
  ['.text:not(.console) pre, [data-component-name="Markdown/Markdown"] pre', stopWhereItScrolls],
]

function repair() {
  for (const [selector, change] of repairs)
    for (const element of document.querySelectorAll(selector)) change(element)
}

const repairSoon = onceDrawn(repair)

repairSoon()
addEventListener('resize', repairSoon)
// Other samples are shown then.
addEventListener('change', repairSoon)
// What is folded is measured once it is seen.
addEventListener('toggle', repairSoon, true)
new MutationObserver(repairSoon).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['class', 'aria-label'],
})

document.querySelector('.skip-link')?.addEventListener('click', (event) => {
  const main = document.querySelector('main')
  if (!main) return
  event.preventDefault()
  main.tabIndex = -1
  main.focus()
})
