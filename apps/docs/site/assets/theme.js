// @ts-check
// The switch of the theme on pages of text. The choice is kept where Redoc keeps its own, so that it holds on every page.
const key = 'redoc.colorMode'
const button = document.querySelector('button.theme')
const system = matchMedia('(prefers-color-scheme: dark)')

function isDark() {
  const { classList } = document.documentElement
  return classList.contains('dark') || (system.matches && !classList.contains('light'))
}

function label() {
  if (button) button.textContent = `Switch to ${isDark() ? 'light' : 'dark'} mode`
}

if (button instanceof HTMLButtonElement) {
  label()
  button.hidden = false
  system.addEventListener('change', label)
  button.addEventListener('click', () => {
    const mode = isDark() ? 'light' : 'dark'
    document.documentElement.classList.remove('light', 'dark')
    document.documentElement.classList.add(mode)
    try {
      localStorage.setItem(key, mode)
    } catch {
      // Without storage the choice holds for this page.
    }
    label()
  })
}
