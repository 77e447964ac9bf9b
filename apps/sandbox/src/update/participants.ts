import type { Rule } from './rule.ts'

/** Participants are replaced whole; their times are written out to the millisecond, as records have them. */
export const participantsRule: Rule = (draft, { participants }) => {
  if (participants === undefined) return
  draft.participants = participants.map(({ assignedAt, ...participant }) => ({
    ...participant,
    ...(assignedAt !== undefined && { assignedAt: new Date(assignedAt).toISOString() }),
  }))
}
