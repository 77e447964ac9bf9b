// @ts-check
// What the style sheet cannot do for the reference on paper: Redoc has colours of its own for the dark, and draws what
// is folded only once it is opened, and what is further down only once it is scrolled to.
const paper = matchMedia('print')
const { classList } = document.documentElement
let wasDark = false

async function toPaper() {
  wasDark ||= classList.contains('dark')
  classList.remove('dark')
  // What is drawn may hold more that is not. Redoc draws after each press, before the browser goes on.
  for (let depth = 0; depth < 10; depth++) {
    for (const element of document.querySelectorAll('#redoc button, #redoc div:empty'))
      if (element instanceof HTMLElement && isMissing(element)) element.click()
    await Promise.resolve()
  }
  for (const link of document.querySelectorAll('#redoc a[href^="http"]'))
    link.classList.toggle('bare', link.textContent === link.getAttribute('href'))
}

function toScreen() {
  if (wasDark) classList.add('dark')
  wasDark = false
}

/** @param {HTMLElement} element */
function isMissing(element) {
  if (element.tagName === 'BUTTON') return /^(?:\+|Show )/.test(element.textContent ?? '')
  return element.style.minHeight !== '' || element.hasAttribute('data-section-id')
}

paper.addEventListener('change', () => {
  if (paper.matches) void toPaper()
  else toScreen()
})
addEventListener('beforeprint', () => void toPaper())
addEventListener('afterprint', toScreen)
