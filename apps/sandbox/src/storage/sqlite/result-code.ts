/** SQLite's codes that say more than that something went wrong: the low byte of each of their kinds. */
export const resultCodes = { busy: 5, corrupt: 11, notADatabase: 26 }

/** The code of an error of SQLite, without its kind; `undefined` of any other error. */
export function resultCodeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined
}
