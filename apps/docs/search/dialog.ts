import { excerptOf } from './excerpt.ts'
import { most, type Finder } from './finder.ts'
import type { SearchRecord } from './record.ts'

/** What the dialog needs of the page. */
export interface SearchSource {
  finder: Finder
  /** The root of the site. */
  root: URL
}

const optionId = (index: number) => `search-option-${index}`

/** What the dialog of the search does once all can be found: its list of sections is filled as its reader types, and one is chosen by arrows and Enter. */
export class SearchDialog {
  readonly #input: HTMLInputElement
  readonly #list: HTMLElement
  readonly #status: HTMLElement
  readonly #source: SearchSource
  #active = 0

  /** Shows at once what the words find that are there. */
  constructor(element: HTMLDialogElement, source: SearchSource) {
    this.#source = source
    this.#input = partOf(element, 'input', HTMLInputElement)
    this.#list = partOf(element, '[role=listbox]', HTMLElement)
    this.#status = partOf(element, '[role=status]', HTMLElement)
    this.#input.addEventListener('input', () => this.#search())
    element.addEventListener('keydown', (event) => this.#press(event))
    // A result of this page leaves the page where it is.
    this.#list.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) element.close()
    })
    this.#search()
  }

  /** Goes to the section that is chosen. */
  choose(): void {
    this.#options[this.#active]?.click()
  }

  #search(): void {
    const query = this.#input.value.trim()
    if (query === '') return this.#show([], '', '')
    const found = this.#source.finder.find(query)
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
    else if (event.key === 'Enter' && event.target === this.#input) this.choose()
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
    if (active) this.#input.setAttribute('aria-activedescendant', active.id)
    else this.#input.removeAttribute('aria-activedescendant')
    active?.scrollIntoView({ block: 'nearest' })
  }
}

function partOf<Part extends Element>(dialog: Element, selector: string, type: new () => Part): Part {
  const part = dialog.querySelector(selector)
  if (part instanceof type) return part
  throw new Error(`The dialog has no ${selector}`)
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
