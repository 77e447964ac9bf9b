const firstSurrogate = 0xd800

/** Orders texts by code points, as databases compare UTF-8, and not by the halves that JavaScript sees of some. */
export function compareTexts(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  for (let index = 0; index < length; index += 1) {
    const left = one.charCodeAt(index)
    const right = other.charCodeAt(index)
    if (left !== right) return heightOf(left) - heightOf(right)
  }
  return one.length - other.length
}

/** Halves of pairs stand for the code points above all others. */
function heightOf(unit: number): number {
  if (unit < firstSurrogate) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}
