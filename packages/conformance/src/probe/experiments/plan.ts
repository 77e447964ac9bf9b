import type { QuestionId } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'
import type { Experiment } from '../experiment.ts'

/** Searches that may tell the answers to questions apart, the best guess first. */
export type Plan = Partial<Record<QuestionId, readonly Experiment[]>>

/** What experiments are designed from. */
export interface Material {
  tasks: readonly Task[]
  /** The time of the host, in epoch milliseconds. */
  now: number
  /** The user whom the token of the probe names. */
  subject: string | undefined
  /** Whether tokens for other users can be signed. */
  canSign: boolean
  /** Whether records leave out which part of a second a moment has. */
  hidesMilliseconds: boolean
  /** The longest window that the host takes, in milliseconds. */
  longestWindow: number
  /** The longest list of a filter that the host takes. */
  longestList: number
  /** Number of tasks on a page. */
  pageSize: number
  /** Number of tasks in the stream, as the host counts them. */
  total: number
}

/** Different texts among those given, in their order. */
export function textsOf(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => typeof text === 'string').filter((text) => text !== ''))]
}

/** A text with the case of each letter turned; nothing when letters do not pair up, so that no rule is sure. */
export function swapCase(text: string): string | undefined {
  const turned = Array.from(text, (letter) => {
    const lower = letter.toLowerCase()
    return lower === letter ? letter.toUpperCase() : lower
  }).join('')
  return turned !== text && turned.toLowerCase() === text.toLowerCase() && /^[\p{ASCII}]*$/u.test(text)
    ? turned
    : undefined
}

/** What a function makes of values, without what it makes nothing of. */
export function made<From, To>(values: readonly From[], make: (value: From) => To | undefined): To[] {
  return values.map(make).filter((value) => value !== undefined)
}

/** The first values of a list, spread over the whole of it. */
export function spread<Value>(values: readonly Value[], most: number): Value[] {
  const step = Math.max(1, values.length / most)
  return values
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .slice(0, most)
}
