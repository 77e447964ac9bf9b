/** What the command tells the shell. */
export const exitCodes = {
  /** The host keeps the contract as far as it was tested. */
  conforms: 0,
  /** At least one check failed, too little was covered, or nothing was tested. */
  differs: 1,
  /** The command was called in a wrong way: an unknown flag, a missing credential, credentials or ids that the host refuses. */
  wrongUse: 2,
  /** No answer came from the host, or only one of a gateway before it. */
  unreachable: 3,
  /** Ended from outside, as by Ctrl-C; what was written was put back, or is named. */
  interrupted: 130,
} as const
