import { calls, security, type components } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { htmlAnswer, jsonAnswer, refusing } from './answers.ts'
import type { Answer, Situation } from './situation.ts'

type TaskFilter = components['schemas']['TaskFilter']
type TaskPage = components['schemas']['TaskPage']

/** Small enough that a client which counts on its own `limit` leaves most tasks out. */
const cap = 7
const errors = examples.getTasks.responses
const [rateLimitWords] = calls.getTasks.retry.rateLimit.messages
const rateLimited = refusing('answers 429 to every call', 429, errors['429']['rate-limit-minute'], 1)

/** The hosts by the names that `spec/promises` uses: the sandbox, each in one situation. */
export const situations: Readonly<Record<string, Situation>> = {
  sandbox: { does: 'behaves as the contract says', answer: (_, forward) => forward() },
  'capped-limit': {
    does: `puts at most ${cap} tasks on a page, whatever limit was asked for`,
    answer: ({ body }, forward) => forward(withCap(body)),
  },
  'pages-from-zero': {
    does: 'counts its pages from 0',
    answer: async (_, forward) => fromZero(await forward()),
  },
  unauthorized: refusing('refuses every token', 401, errors['401']['invalid-token']),
  'bad-request': refusing('can read no request', 400, errors['400']['malformed-body']),
  'precondition-failed': refusing('refuses every body', 412, errors['412']['unknown-key']),
  'precondition-failed-like-a-rate-limit': refusing(
    'refuses every body, in words that the vendor has for a rate limit',
    412,
    { errors: [{ msg: `/searchText ${rateLimitWords}`, code: 412 }] },
  ),
  'rate-limited': rateLimited,
  'rate-limited-once': {
    does: 'answers 429 to what it sees for the first time, and serves it when it comes again',
    answer: (received, forward) => (received.before > 0 ? forward() : rateLimited.answer(received, forward)),
  },
  'server-error': refusing('fails', 500, errors['500']['internal-error']),
  'html-502': {
    does: 'is a gateway that answers 502 with a page for people',
    expects: { status: 502 },
    answer: () => htmlAnswer(502, '502 Bad Gateway'),
  },
  'html-200': {
    does: 'answers 200 with a page for people, as a login page in between does',
    expects: { status: 200 },
    answer: () => htmlAnswer(200, 'Sign in'),
  },
  'broken-json': {
    does: 'answers 200 with JSON that ends in its middle',
    expects: { status: 200 },
    answer: async (_, forward) =>
      half(await forward(), (answer, end) => ({ body: answer.body.slice(0, end) })),
  },
  'cut-connection': {
    does: 'breaks the connection off in the middle of every answer',
    answer: async (_, forward) => half(await forward(), (_answer, cutAfter) => ({ cutAfter })),
  },
  'quotes-the-token': {
    does: 'refuses every body, and quotes the token in its message',
    expects: { status: 412, code: 412 },
    answer: ({ request }) =>
      jsonAnswer(412, { errors: [{ msg: `The token ${tokenOf(request)} may not do this`, code: 412 }] }),
  },
  'quotes-the-token-in-html': {
    does: 'is a gateway that answers 502 with a page that quotes the token',
    expects: { status: 502 },
    answer: ({ request }) => htmlAnswer(502, `${security.header}: ${tokenOf(request)}`),
  },
}

function withCap(body: string): string {
  const filter: TaskFilter = JSON.parse(body)
  return JSON.stringify({ ...filter, limit: Math.min(filter.limit ?? cap, cap) })
}

function fromZero(answer: Answer): Answer {
  if (answer.status !== 200) return answer
  const page: TaskPage = JSON.parse(answer.body)
  return { ...answer, body: JSON.stringify({ ...page, page: page.page - 1 }) }
}

function half(answer: Answer, change: (answer: Answer, middle: number) => Partial<Answer>): Answer {
  return { ...answer, ...change(answer, Math.floor(answer.body.length / 2)) }
}

function tokenOf(request: Request): string {
  return request.headers.get(security.header) ?? ''
}
