/** So many seeds take turns in the nightly. */
const turns = 10

/**
 * The seeds that a text names, such as `1-3,7`.
 *
 * @throws Error when it names none.
 */
export function seedsIn(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [, first = '', last = first] = /^(\d+)(?:-(\d+))?$/.exec(part.trim()) ?? []
    const count = Number(last) - Number(first) + 1
    if (first === '' || count < 1) throw new Error(`"${part}" is no seed and no span of seeds, such as 1-10.`)
    return Array.from({ length: count }, (_, index) => Number(first) + index)
  })
}

/** The seeds of a night, of ten that take turns. */
export function seedsOfNight(now: Date, count: number): number[] {
  const night = Math.floor(now.getTime() / 86_400_000)
  return Array.from({ length: count }, (_, index) => ((night * count + index) % turns) + 1)
}
