import { excerptOf } from './excerpt.ts'
import { most, type Finder } from './finder.ts'
import type { SearchRecord } from './record.ts'

/** What the dialog needs of the page. */
export interface SearchSource {
  finder: Promise<Finder>
  /** The root of the site. */
  root: URL
}

const optionId = (index: number) => `search-option-${index}`

/** The dialog of the search: an input with a list of sections, of which one is chosen by arrows and Enter. */
export class SearchDialog {
  readonly #element = document.createElement('dialog')
  readonly #input = document.createElement('input')
  readonly #list = document.createElement('div')
  readonly #status = document.createElement('p')
  readonly #source: SearchSource
  #active = 0

  constructor(source: SearchSource) {
    this.#source = source
    Object.assign(this.#element, { className: 'search-dialog', ariaLabel: 'Search' })
    Object.assign(this.#input, { type: 'text', autocomplete: 'off', spellcheck: false, role: 'combobox' })
    this.#input.placeholder = 'Search guides, fields, errors, questions and checks'
    setAttributes(this.#input, {
      'aria-label': 'Search the docs',
      'aria-controls': 'search-results',
      'aria-autocomplete': 'list',
      enterkeyhint: 'go',
    })
    Object.assign(this.#list, { id: 'search-results', className: 'results', role: 'listbox', hidden: true })
    this.#list.ariaLabel = 'Results'
    this.#status.role = 'status'
    const close = document.createElement('button')
    Object.assign(close, { type: 'button', className: 'close', textContent: 'Close' })
    close.addEventListener('click', () => this.#element.close())
    const head = document.createElement('div')
    head.className = 'head'
    head.append(this.#input, close)
    this.#element.append(head, this.#status, this.#list)
    this.#input.addEventListener('input', () => void this.#search())
    this.#element.addEventListener('keydown', (event) => this.#press(event))
    this.#element.addEventListener('click', ({ target }) => {
      // The backdrop is the dialog itself; a result of this page leaves the page where it is.
      if (target === this.#element || (target instanceof Element && target.closest('a')))
        this.#element.close()
    })
    document.body.append(this.#element)
  }

  /** Opens the dialog, with what was looked for last unless told otherwise. The focus returns to where it was when it closes. */
  open(query = this.#input.value): void {
    if (!this.#element.open) this.#element.showModal()
    this.#input.value = query
    this.#input.select()
    void this.#search()
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim()
    if (query === '') return this.#show([], '', '')
    this.#status.textContent = 'Loading …'
    try {
      const finder = await this.#source.finder
      await finder.ready
      this.#showFound(finder, query)
    } catch {
      this.#show([], '', 'The search could not be loaded: is the connection to this site there?')
    }
  }

  #showFound(finder: Finder, query: string): void {
    if (query !== this.#input.value.trim()) return
    const found = finder.find(query)
    const count = found.length === most ? `The best ${most}` : `${found.length} found`
    this.#show(found, query, found.length === 0 ? 'Nothing found.' : `${count}, the best first.`)
  }

  #show(found: readonly SearchRecord[], query: string, status: string): void {
    this.#status.textContent = status
    this.#list.replaceChildren(...found.map((record, index) => this.#option(record, query, index)))
    this.#list.hidden = found.length === 0
    this.#input.ariaExpanded = String(found.length > 0)
    this.#activate(0)
  }

  #option({ title, within, url, text }: SearchRecord, query: string, index: number): HTMLElement {
    const option = document.createElement('a')
    Object.assign(option, { id: optionId(index), role: 'option', tabIndex: -1 })
    option.href = new URL(url, this.#source.root).href
    option.addEventListener('pointermove', () => this.#activate(index))
    const said = text === '' ? [] : [line('excerpt', text, query)]
    option.append(line('within', within.join(' › '), ''), line('title', title, query), ...said)
    return option
  }

  #press(event: KeyboardEvent): void {
    const last = this.#list.children.length - 1
    const goTo = { ArrowDown: this.#active + 1, ArrowUp: this.#active - 1 }[event.key]
    if (goTo !== undefined && last >= 0) this.#activate(goTo > last ? 0 : goTo < 0 ? last : goTo)
    else if (event.key === 'Enter' && event.target === this.#input) this.#options[this.#active]?.click()
    else return
    event.preventDefault()
  }

  get #options(): HTMLElement[] {
    return [...this.#list.children].filter((option) => option instanceof HTMLElement)
  }

  #activate(index: number): void {
    this.#active = index
    for (const [place, option] of this.#options.entries()) option.ariaSelected = String(place === index)
    const active = this.#options[index]
    if (active) setAttributes(this.#input, { 'aria-activedescendant': active.id })
    else this.#input.removeAttribute('aria-activedescendant')
    active?.scrollIntoView({ block: 'nearest' })
  }
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}

function line(className: string, text: string, query: string): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  for (const piece of excerptOf(text, query)) {
    const part = document.createElement(piece.marked ? 'mark' : 'span')
    part.textContent = piece.text
    element.append(part)
  }
  return element
}
