import type { Dialect } from '@case-management/contract/questions'

/** Words for a kind of credentials, as `Authorization` has them, in the spellings that are tried before a token. */
export const tokenWords = ['Bearer', 'bearer', 'BEARER', 'JWT', 'Token'] as const

/** One of these. */
export type TokenWord = (typeof tokenWords)[number]

/** Which of these words each answer lets stand before a token. */
export const wordsTaken: Readonly<Record<Dialect['token-word']['answer'], readonly TokenWord[]>> = {
  none: [],
  bearer: ['Bearer'],
  'bearer-any-case': ['Bearer', 'bearer', 'BEARER'],
  'any-scheme': tokenWords,
}
