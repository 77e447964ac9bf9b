/** Environment variables that the samples read, so that no token stands in a text that is copied on. */
export const variables = {
  /** Scheme and host, such as `https://platform.kore.ai`, without a slash at the end. */
  url: 'TASKS_URL',
  /** The JWT. */
  token: 'TASKS_TOKEN',
  accountId: 'TASKS_ACCOUNT_ID',
  streamId: 'TASKS_STREAM_ID',
  /** The task that an update changes; only samples of an operation with this parameter read it. */
  taskId: 'TASKS_TASK_ID',
} as const

/** Parameters of the contract whose value is read from the environment. */
const byParameter: Record<string, string> = {
  accountId: variables.accountId,
  streamId: variables.streamId,
  taskId: variables.taskId,
}

/** The variable that holds a parameter; `undefined` for one that no variable holds. */
export function variableOf(parameter: string): string | undefined {
  return byParameter[parameter]
}
