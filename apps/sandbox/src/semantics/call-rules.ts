import type { BodyLimits } from '@case-management/contract'
import type { Dialect } from '@case-management/contract/questions'

/** How a request is read under a dialect, before any task is looked at. */
export interface CallRules {
  limits: BodyLimits
  contentTypeChecked: boolean
  /** Whether an optional header with a bad value is refused, and not passed over. */
  headersChecked: boolean
  /** Whether a body that cannot be read is refused before a bad token. */
  bodyFirst: boolean
  /** Whether the good keys of an update with bad ones are changed all the same. */
  updatesPartly: boolean
}

/** What "unlimited" means here: more than a test sends, and less than what would exhaust the process. */
const unlimited: BodyLimits = { maxBytes: 64 * 1024 * 1024, maxDepth: 1000 }

/** The rules for reading a request: the one table of the questions about limits and their order. */
export function callRules(dialect: Dialect): CallRules {
  const bytes = dialect['largest-body']
  const depth = dialect['deepest-body']
  return {
    limits: {
      maxBytes: bytes.answer === 'refused' ? bytes.value : unlimited.maxBytes,
      maxDepth: depth.answer === 'refused' ? depth.value : unlimited.maxDepth,
    },
    contentTypeChecked: dialect['wrong-content-type'].answer === 'refused',
    headersChecked: dialect['bad-header'].answer === 'refused',
    bodyFirst: dialect['refusal-order'].answer === 'body',
    updatesPartly: dialect['refused-update'].answer === 'partly',
  }
}
