/** Well-formed identifiers that no host knows. */
export const unknownIds = {
  accountId: '000000000000000000000000',
  streamId: 'st-00000000-0000-0000-0000-000000000000',
  taskId: 'ti-0000000-0000-0000-0000-000000000000',
} as const
