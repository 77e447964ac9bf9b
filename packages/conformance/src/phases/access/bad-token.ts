import type { TokenSent } from '../../check/token-sent.ts'
import type { TokenWord } from '../../dialect/token-words.ts'
import type { AppCredentials } from '../../host/credentials.ts'
import type { TokenParts } from './forge-token.ts'

/** What a bad token is made from. */
export interface Ingredients {
  /** The good token. */
  token: string
  parts: TokenParts
  /** The app whose secret is known, for tokens that are well signed. */
  app?: AppCredentials | undefined
  /** An app without the API scope. */
  unscopedApp?: AppCredentials | undefined
  /** Whether the clock of the host is that of this machine. */
  sameClock: boolean
}

/** A token that must be refused. */
export interface BadToken {
  id: string
  /** What is wrong with it, as part of a sentence. */
  what: string
  /** What must be known to make it. */
  needs?: 'app' | 'unscopedApp'
  /**
   * Whether an honest host may take it, so that to refuse it is only a reading of the contract. Never so of a token that
   * RFC 7515 calls invalid, or that is not in the header that both pages ask for. Default `false`.
   */
  inferred?: boolean
  /** The token, or `null` to send none. */
  make(from: Ingredients): string | null | Promise<string | null>
  /** What is sent beside it: a token in a wrong place. */
  beside?: (from: Ingredients) => Omit<TokenSent, 'token'>
  /** The question that decides whether the host takes it, if one does; else every host refuses it. */
  question?: 'token-hs512' | 'token-leeway' | 'token-word'
  /** The word before it, where that decides. */
  word?: TokenWord
  /** How many seconds ago it ran out, where the leeway decides. */
  age?: number
  /** Statuses of the refusal, where the contract leaves a choice. Default 401 alone. */
  statuses?: readonly number[]
}
