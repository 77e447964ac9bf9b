// @ts-check
// What the shell of every page does with a script: it switches the theme, copies code, and marks where a reader is.

/**
 * Does something once what is there has been drawn, however often it is asked to meanwhile: to measure anything before
 * makes the first text wait.
 *
 * @param {() => void} work
 */
export function onceDrawn(work) {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() =>
      setTimeout(() => {
        waiting = false
        work()
      }),
    )
  }
}

/** @param {string} key @param {string} value */
function remember(key, value) {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Without storage a choice holds for this page.
  }
}

/** @param {string} key */
function remembered(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

// The choice of the theme is kept where Redoc keeps its own, so that it holds on every page.
const theme = document.querySelector('button.theme')
const system = matchMedia('(prefers-color-scheme: dark)')

function isDark() {
  const { classList } = document.documentElement
  return classList.contains('dark') || (system.matches && !classList.contains('light'))
}

function labelTheme() {
  const label = `Switch to ${isDark() ? 'light' : 'dark'} mode`
  theme?.setAttribute('aria-label', label)
  theme?.setAttribute('title', label)
}

if (theme instanceof HTMLButtonElement) {
  labelTheme()
  theme.hidden = false
  // Redoc sets the class once it is there.
  new MutationObserver(labelTheme).observe(document.documentElement, { attributeFilter: ['class'] })
  system.addEventListener('change', labelTheme)
  theme.addEventListener('click', () => {
    const mode = isDark() ? 'light' : 'dark'
    document.documentElement.classList.remove('light', 'dark')
    document.documentElement.classList.add(mode)
    remember('redoc.colorMode', mode)
  })
}

const copyIcon =
  '<svg viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" aria-hidden="true"><rect x="7" y="7" width="10" height="10" rx="2"/><path d="M13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2"/></svg>'

/** @param {Element} block @param {HTMLButtonElement} button */
async function copy(block, button) {
  await navigator.clipboard.writeText(block.querySelector('code')?.textContent ?? '')
  button.classList.add('done')
  button.setAttribute('aria-label', 'Copied')
  setTimeout(() => {
    button.classList.remove('done')
    button.setAttribute('aria-label', 'Copy')
  }, 2000)
}

// The console has buttons of its own.
for (const block of document.querySelectorAll('.text:not(.console) pre:not(.output), .endpoint')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.innerHTML = copyIcon
  button.setAttribute('aria-label', 'Copy')
  button.addEventListener('click', () => void copy(block, button))
  if (block.localName === 'pre') {
    const frame = document.createElement('div')
    frame.className = 'block'
    block.replaceWith(frame)
    frame.append(block, button)
  } else block.append(button)
}

// A language that was chosen once holds on every page.
const languages = [...document.querySelectorAll('.samples input')].filter(
  (input) => input instanceof HTMLInputElement,
)
for (const input of languages) input.addEventListener('change', () => remember('language', input.value))
const chosen = languages.find(({ value }) => value === remembered('language'))
if (chosen) chosen.checked = true

// A link can lead to the sample of a language.
function chooseLinkedLanguage() {
  const linked = document.querySelector('.samples label:target')
  if (linked instanceof HTMLLabelElement && linked.control instanceof HTMLInputElement)
    linked.control.checked = true
}
chooseLinkedLanguage()
addEventListener('hashchange', chooseLinkedLanguage)

// It can lead to an example too. The address of one once went on with what the example shows.
function chooseLinkedExample() {
  let id = location.hash.slice(1)
  while (id.startsWith('example-') && !document.getElementById(id)) id = id.replace(/-[^-]*$/, '')
  const example = id.startsWith('example-') && document.getElementById(id)
  if (!example) return
  const select = document.querySelector('.samples select')
  if (select instanceof HTMLSelectElement && example.closest('.samples')) select.value = id
  location.replace(`#${id}`)
}
chooseLinkedExample()
addEventListener('hashchange', chooseLinkedExample)

// What unfolds over the page folds again when something else is chosen.
const rails = [...document.querySelectorAll('.rails > details, .contents .keys')]
addEventListener('click', ({ target }) => {
  for (const rail of rails)
    if (target instanceof Element && (!rail.contains(target) || target.closest('a')))
      rail.removeAttribute('open')
})
addEventListener('keydown', (event) => {
  const open = event.key === 'Escape' && rails.findLast((rail) => rail.hasAttribute('open'))
  if (!open) return
  open.removeAttribute('open')
  open.querySelector('summary')?.focus()
})

// The contents show the last heading that was scrolled past.
const links = new Map(
  [...document.querySelectorAll('.contents nav > ul > li > a')].map((link) => [
    link.getAttribute('href')?.slice(1),
    link,
  ]),
)
function markPlace() {
  const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 8
  const passed = [...links.keys()].findLast((id = '') => {
    // Addresses of Redoc begin with a slash, ids do not. It draws some parts late, and others anew.
    const heading = document.getElementById(id.replace(/^\//, ''))
    return heading && heading.getBoundingClientRect().top <= top
  })
  for (const [id, link] of links) {
    if (id === passed) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

if (links.size > 0) {
  const markSoon = onceDrawn(markPlace)
  addEventListener('scroll', markSoon, { passive: true })
  markSoon()
}

// The dialog of the search takes what is typed at once; what finds it is loaded when the dialog is first opened.
const searchButtons = document.querySelectorAll('button.search')
const searchDialog = document.querySelector('dialog.search-dialog')
const searchInput = searchDialog?.querySelector('input')
const searchStatus = searchDialog?.querySelector('[role=status]')
let searchLoads = false
// Enter that was pressed before there are results, for the words that are still there.
let entered = false

/** @param {string} [query] What to look for. Without it, what was looked for last. */
function openSearch(query) {
  if (!(searchDialog instanceof HTMLDialogElement) || !searchInput) return
  if (!searchDialog.open) searchDialog.showModal()
  if (query !== undefined) {
    searchInput.value = query
    searchInput.dispatchEvent(new Event('input'))
  }
  searchInput.focus()
  searchInput.select()
  if (!searchLoads) void loadSearch(searchDialog)
}

/** @param {HTMLDialogElement} dialog */
async function loadSearch(dialog) {
  searchLoads = true
  say('Loading …')
  try {
    /** @type {typeof import('../../search/main.ts')} */
    const { startSearch } = await import(new URL('search.js', import.meta.url).href)
    const search = await startSearch(dialog)
    if (entered) search.choose()
  } catch {
    searchLoads = false
    say('The search could not be loaded: is the connection to this site there?')
  }
}

/** @param {string} text */
function say(text) {
  if (searchStatus) searchStatus.textContent = text
}

searchInput?.addEventListener('keydown', ({ key }) => {
  if (key === 'Enter') entered = true
})
function forgetEnter() {
  entered = false
}
searchInput?.addEventListener('input', forgetEnter)
searchDialog?.addEventListener('close', forgetEnter)
// The backdrop is the dialog itself.
searchDialog?.addEventListener('click', ({ target }) => {
  if (target === searchDialog && searchDialog instanceof HTMLDialogElement) searchDialog.close()
})

/** What an address says below the root of the site, such as "guides rate limits" for `/guides/rate-limits.html`. */
function wordsOfAddress() {
  const root = new URL('.', import.meta.url).pathname
  return location.pathname
    .slice(root.length)
    .replace(/\.\w+$/, '')
    .replaceAll(/%[\da-f]{2}|[^\p{L}\p{N}]+/giu, ' ')
    .trim()
}

/** @param {EventTarget | null} target */
function isTyped(target) {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

for (const button of searchButtons) {
  if (!(button instanceof HTMLButtonElement)) continue
  button.hidden = false
  const words = () => (button.classList.contains('for-address') ? wordsOfAddress() : undefined)
  button.addEventListener('click', () => openSearch(words()))
}
if (searchButtons.length > 0) {
  addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !isTyped(event.target)
    const combined = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
    if (!slash && !combined) return
    event.preventDefault()
    openSearch()
  })
}
