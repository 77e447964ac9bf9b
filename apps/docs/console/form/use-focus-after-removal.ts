import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Where the focus goes when an item of a form is taken out with its own button: to the item that takes its place,
 * or to what follows the items, so that the keyboard does not start again at the top of the page.
 */
export function useFocusAfterRemoval() {
  const items = useRef<HTMLDivElement>(null)
  const removed = useRef<number>(undefined)
  useLayoutEffect(() => {
    const parts = [...(items.current?.children ?? [])]
    if (removed.current === undefined) return
    const neighbour = parts[Math.min(removed.current, parts.length - 1)]
    removed.current = undefined
    controlOf(neighbour)?.focus()
  })
  return {
    /** For the element whose children are the items. */
    items,
    /** To be called with the place of an item that is about to be taken out. */
    removing: (index: number) => {
      removed.current = index
    },
  }
}

/** The button that takes the neighbour out in turn, or else its first control. */
function controlOf(part: Element | undefined): HTMLElement | null | undefined {
  if (part instanceof HTMLButtonElement) return part
  return (
    part?.querySelector<HTMLElement>(':scope > .field-head > button') ??
    part?.querySelector<HTMLElement>('input, select, textarea, button')
  )
}
