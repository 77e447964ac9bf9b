import type { security } from '@case-management/contract'

/** Header that carries the token. A text of its own: who only sends tokens need not carry how they are signed. */
export const tokenHeader = 'auth' satisfies typeof security.header
