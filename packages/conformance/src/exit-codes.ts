/** Exit codes of the command. */
export const exitCodes = {
  /** The host conforms, as far as it was tested. */
  conforms: 0,
  /** At least one check failed, coverage is too low, or nothing was tested. */
  differs: 1,
  /** Wrong use: an unknown flag, a missing credential, credentials or ids that the host refuses. */
  wrongUse: 2,
  /** No answer from the host, or only from a gateway in front of it. */
  unreachable: 3,
  /** Interrupted, as by Ctrl-C; updates were reverted, or are listed. */
  interrupted: 130,
} as const
