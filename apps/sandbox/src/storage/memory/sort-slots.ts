/** Says which of two slots comes first; 0 only for a slot and itself. */
export type CompareSlots = (slot: number, other: number) => number

/**
 * The slots in order, by merging what is in order already into ever longer runs. The list's own sorting would make an
 * object of each slot.
 *
 * @param slots - may hold anything afterwards.
 */
export function sortSlots(slots: Uint32Array<ArrayBuffer>, compare: CompareSlots): Uint32Array<ArrayBuffer> {
  let [from, to] = [slots, new Uint32Array(slots.length)]
  for (let width = 1; width < slots.length; width *= 2) {
    for (let begin = 0; begin < slots.length; begin += 2 * width) {
      const middle = Math.min(begin + width, slots.length)
      const end = Math.min(middle + width, slots.length)
      const isInOrder = middle === end || compare(from[middle - 1] ?? 0, from[middle] ?? 0) < 0
      if (isInOrder) to.set(from.subarray(begin, end), begin)
      else merge(from, to, [begin, middle, end], compare)
    }
    ;[from, to] = [to, from]
  }
  return from
}

function merge(
  from: Uint32Array,
  to: Uint32Array,
  [begin, middle, end]: readonly [number, number, number],
  compare: CompareSlots,
): void {
  let [one, other] = [begin, middle]
  for (let at = begin; at < end; at += 1) {
    const isFirst = other === end || (one < middle && compare(from[one] ?? 0, from[other] ?? 0) < 0)
    to[at] = from[isFirst ? one++ : other++] ?? 0
  }
}
