/** A number of things in words: `1 check`, `2 checks`. */
export function counted(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`
}
