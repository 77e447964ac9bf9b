import { questions, type Question } from '@case-management/contract/questions'
import { elementOf } from './element-of.ts'

/** The topics in reading order, with the headings that they get. */
const topics: Readonly<Record<string, string>> = {
  paging: 'Pages',
  order: 'Order',
  combining: 'Combining filters',
  text: 'Searching for text',
  names: 'Status and priority',
  who: 'Assignees and queues',
  'where-and-when': 'Channels, dates and due dates',
  'other-filters': 'Custom fields and columns',
  refusals: 'Errors and limits',
  tokens: 'Tokens',
  updates: 'Updates',
}

/** What it takes to ask a host. */
const asking: Readonly<Record<string, string>> = {
  reads: 'searches',
  write: 'an update that can be put back',
  'spoiling-write': 'an update that may spoil the task',
  'other-token': 'a token with other contents',
  'many-requests': 'many requests',
}

/** The open questions with their possible answers and the one that the contract takes, as a guide. */
export function openQuestionsMarkdown(): string {
  const all: [string, Question][] = Object.entries(questions)
  const guessed = all.filter(([, { evidence }]) => evidence === 'inferred').length
  return [
    '# Open questions',
    `The vendor's pages leave ${all.length} questions open that affect how you write a program. This page lists each of them: what a host may do, what the contract assumes, and why.`,
    `${guessed} of the contract's answers are guesses, marked *inferred*. A host that behaves in another way listed here is not wrong, and a client that must work with any host cannot rely on the contract's answer.`,
    `The list is generated from \`spec/questions\`. Programs find it in \`@case-management/contract/questions\`, and the schema of a file with a host's answers in \`@case-management/contract/dialect.schema.json\`.`,
    ...Object.entries(topics).flatMap(([topic, title]) => [
      `## ${title}`,
      ...all.filter(([, question]) => question.topic === topic).map(section),
    ]),
    '',
  ].join('\n\n')
}

function section([id, question]: [string, Question]): string {
  const { answers, contract, why, evidence, elements, contradictions } = question
  const rows = Object.entries(answers).map(([answer, { means }]) => {
    const taken = answer === contract.answer
    return `- ${taken ? `**\`${answer}\`, the contract's answer${valueOf(contract.value)}.**` : `\`${answer}\`:`} ${means}`
  })
  return [
    `### ${id}`,
    question.question,
    rows.join('\n'),
    `Why: ${why} Evidence: ${evidence}.`,
    `Stands on ${elements.map(link).join(', ')}${closing(contradictions)}
To ask a host: ${question.asking.map((need) => asking[need]).join(' and ')}.`,
  ].join('\n\n')
}

function closing(contradictions: readonly string[]): string {
  if (contradictions.length === 0) return '.'
  const links = contradictions.map((id) => `[${id}](contradictions.md#${id.toLowerCase()})`)
  return `; see ${contradictions.length === 1 ? 'contradiction' : 'contradictions'} ${links.join(', ')}.`
}

function valueOf(value: Question['contract']['value']): string {
  if (value === undefined) return ''
  return typeof value === 'number' ? `: ${value}` : `: status ${value.status}, code \`${value.code}\``
}

function link(pointer: string): string {
  const { name, path } = elementOf(pointer)
  return `[${name}](../${path})`
}
