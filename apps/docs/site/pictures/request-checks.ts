import { operations, security, type OperationDescriptor } from '@case-management/contract'
import { arrow, text, width, type Picture } from './svg.ts'

/** One look of a host at a request. */
export interface RequestCheck {
  /** What must hold, in a few words. */
  holds: string
  /** What the host answers with otherwise. */
  statuses: readonly (keyof typeof operations.updateTask.responses)[]
}

const { method, headers }: OperationDescriptor = operations.updateTask
const required = headers.flatMap((header) => (header.required ? [header.name] : []))

/** What the sandbox looks at, in the order that gives nothing away to who may not call. */
export const requestChecks: readonly RequestCheck[] = [
  { holds: `The method is ${method}`, statuses: ['405'] },
  { holds: `The token in ${security.header} holds`, statuses: ['401'] },
  { holds: `${required.join(', ')} is sent, headers fit`, statuses: ['400', '412'] },
  { holds: 'Account and stream fit the app', statuses: ['400'] },
  { holds: 'The body is JSON', statuses: ['400'] },
  { holds: 'The body keeps the schema', statuses: ['412'] },
  { holds: 'The task is known', statuses: ['400'] },
]

const row = 44
const left = 224

/** In which order a request is checked. */
export const requestChecksPicture: Picture = {
  name: 'request-checks',
  title: 'How the sandbox checks a request',
  description: `${requestChecks
    .map(({ holds, statuses }, index) => `${index + 1}. ${holds}; otherwise ${statuses.join(' or ')}.`)
    .join(' ')} Then the call is answered with 200. The task is asked for in an update alone.`,
  height: requestChecks.length * row + 36,
  shapes: [
    ...requestChecks.flatMap(({ holds, statuses }, index) => {
      const y = 4 + index * row
      return [
        frame(0, y, left),
        text(10, y + 20, `${index + 1}  ${holds}`),
        arrow(left, y + 16, left + 52, y + 16),
        text(left + 22, y + 11, 'no', { anchor: 'middle', size: 11 }),
        frame(left + 54, y, width - left - 54),
        text((left + 54 + width) / 2, y + 20, statuses.join(' or '), { anchor: 'middle', bold: true }),
        arrow(24, y + 32, 24, y + row - 2),
      ]
    }),
    frame(0, 4 + requestChecks.length * row, left),
    text(10, 24 + requestChecks.length * row, '200: the page, or the task', { bold: true }),
  ],
}

function frame(x: number, y: number, frameWidth: number): string {
  return `<rect x="${x + 0.5}" y="${y}" width="${frameWidth - 1}" height="32" rx="6" fill="currentColor" fill-opacity="0.06" stroke="currentColor" stroke-opacity="0.6"/>`
}
