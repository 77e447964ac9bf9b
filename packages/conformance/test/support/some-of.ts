import { inject } from 'vitest'

/** All cases, as the nightly takes them, or so many of the first, which stand for the others in `npm test`. */
export function someOf<Case>(count: number, cases: readonly Case[]): readonly Case[] {
  return cases.slice(0, countOf(cases.length, count))
}

/** How many random cases are tried: all in the nightly, fewer in `npm test`. */
export function countOf(all: number, some: number): number {
  return inject('allCases') ? all : some
}
