import type { Group } from '@case-management/conformance'

/** What checks are grouped by, and what each group asks of a host. */
export const phases: Record<Group, string> = {
  questions: 'How the host answers the open questions of the contract, by which all else is judged.',
  examples: 'Every named example of the contract is sent, or provoked, and answered as documented.',
  properties:
    'Generated bodies and parameters: what the schema allows is accepted, and each way to break it is refused.',
  laws: 'What must hold between calls: filters, sorting, paging and the effects of an update.',
  access: 'Tokens, accounts and streams: the good are let in, all others get nothing.',
  workflows: 'Stories that span both operations go as they are told.',
  answers:
    'What every answer must keep, whatever was asked: its body, content type and headers, and that it tells no secret.',
}
