/** A part of a large stream has about so many tasks. */
export const wanted = { least: 150, most: 300 }

/** With fewer tasks it tells too little, with more it is read for too long. */
const bearable = { least: 20, most: 1000 }

/** How far a number of tasks is from what is wanted; `Infinity` when it cannot be used. */
export function offWanted(count: number): number {
  if (count < bearable.least || count > bearable.most) return Infinity
  if (count < wanted.least) return wanted.least / count
  return count > wanted.most ? count / wanted.most : 0
}
