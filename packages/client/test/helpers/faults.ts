import { examples } from '@case-management/contract/examples'
import type { Limits } from '@case-management/client'
import { answerText, type Exchange, type Misbehaviour } from './misbehaving-host.ts'

/** What a host does wrong, and what must come of it. */
export interface Fault {
  /** In words, after "the host". */
  fault: string
  host: Misbehaviour
  /** Name of the error, or `the record`. */
  sees: string
  attempts: number
  /** How many of the attempts bring the whole request to the host. */
  wholeRequests: number
  limits: Limits
  /** Whether another call goes before, which leaves its connection open. */
  afterACall?: boolean
  /** Whether the caller gives up while it waits. */
  aborted?: boolean
}

type Reaction = (exchange: Exchange) => void

const record = JSON.stringify(examples.updateTask.responses['200'].rename)
const cut = record.slice(0, 100)
const chunkCut = `${cut.length.toString(16)}\r\n${cut}\r\n`
const html = '<html><body>Bad gateway</body></html>'
const good = answerText(200, record)
const cutBody = answerText(200, cut, { 'content-length': '5000' })

const say =
  (text: string): Reaction =>
  ({ socket }) =>
    socket.write(text)
const sayAndClose =
  (text: string): Reaction =>
  ({ socket }) =>
    socket.end(text)
/** The pause lets the text arrive before the reset, which would overtake it. */
const sayAndReset =
  (text: string): Reaction =>
  ({ socket }) =>
    socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), 20))
const reset: Reaction = ({ socket }) => socket.resetAndDestroy()
const close: Reaction = ({ socket }) => socket.end()
/** Misbehaves at the first request, and answers well from then on. */
const once =
  (reaction: Reaction): Reaction =>
  (exchange) =>
    exchange.index === 0 ? reaction(exchange) : say(good)(exchange)
/** Answers well, but resets a connection that is used again. */
const resetReused: Reaction = (exchange) => (exchange.reused ? reset(exchange) : say(good)(exchange))
const drip =
  (text: string, size: number, milliseconds: number): Reaction =>
  ({ socket }) => {
    let sent = 0
    const timer = setInterval(() => {
      if (sent >= text.length || socket.destroyed) return clearInterval(timer)
      socket.write(text.slice(sent, (sent += size)))
    }, milliseconds)
  }

function fault(
  words: string,
  onRequest: Reaction | Misbehaviour,
  sees: string,
  [attempts, wholeRequests]: [number, number],
  limits: Limits = {},
): Fault {
  const host = typeof onRequest === 'function' ? { onRequest } : onRequest
  return { fault: words, host, sees, attempts, wholeRequests, limits }
}

const short = { timeout: 300 }
const type = (value: string) => ({ 'content-type': value })
const noLength = { 'content-length': '' }

/** Every fault that is tried, in the order of the page. */
export const faults: Fault[] = [
  fault(
    'resets each connection as it opens',
    { onConnect: (socket) => socket.resetAndDestroy() },
    'ConnectionError',
    [3, 0],
  ),
  fault('resets before the answer', reset, 'ConnectionError', [3, 3]),
  fault('resets before the answer, once', once(reset), 'the record', [2, 2]),
  fault('closes before the answer', close, 'ConnectionError', [3, 3]),
  fault(
    'resets within the head of the answer',
    sayAndReset('HTTP/1.1 200 OK\r\ncontent-'),
    'ConnectionError',
    [3, 3],
  ),
  fault('resets within the body', sayAndReset(cutBody), 'ConnectionError', [3, 3]),
  fault('resets within the body, once', once(sayAndReset(cutBody)), 'the record', [2, 2]),
  fault('closes within a body whose length it gave', sayAndClose(cutBody), 'ConnectionError', [3, 3]),
  fault(
    'closes within a chunked body',
    sayAndClose(answerText(200, chunkCut, { ...noLength, 'transfer-encoding': 'chunked' })),
    'ConnectionError',
    [3, 3],
  ),
  fault(
    'closes within a body without a length',
    sayAndClose(answerText(200, cut, noLength)),
    'UnexpectedAnswerError',
    [3, 3],
  ),
  fault('cuts the JSON short', say(answerText(200, cut)), 'UnexpectedAnswerError', [3, 3]),
  fault('cuts the JSON short, once', once(say(answerText(200, cut))), 'the record', [2, 2]),
  fault(
    'gives too small a length',
    say(answerText(200, record, { 'content-length': '100' })),
    'UnexpectedAnswerError',
    [3, 3],
  ),
  fault(
    'gives too large a length',
    say(answerText(200, record, { 'content-length': '5000' })),
    'TimeoutError',
    [3, 3],
    short,
  ),
  fault(
    'sends broken gzip',
    say(answerText(200, 'no gzip', { 'content-encoding': 'gzip' })),
    'ConnectionError',
    [3, 3],
  ),
  fault('does not speak HTTP', say('220 mail.example.com ESMTP\r\n'), 'ConnectionError', [3, 3]),
  fault('never answers', {}, 'TimeoutError', [3, 3], short),
  fault('never answers, and the total time is up first', {}, 'TimeoutError', [1, 1], { totalTimeout: 300 }),
  { ...fault('never answers, and the caller aborts', {}, 'AbortError', [1, 1]), aborted: true },
  fault('stalls within the body', say(cutBody), 'TimeoutError', [3, 3], short),
  fault('stalls within the body, once', once(say(cutBody)), 'the record', [2, 2], short),
  fault('sends the body slower than the time allows', drip(good, 1, 20), 'TimeoutError', [3, 3], short),
  fault('sends the body in small pieces, within the time', drip(good, 100, 1), 'the record', [1, 1]),
  {
    ...fault('closes a kept-alive connection under the request', resetReused, 'the record', [2, 2]),
    afterACall: true,
  },
  fault(
    'redirects',
    say(answerText(307, '', { location: 'https://example.com/' })),
    'UnexpectedAnswerError',
    [1, 1],
  ),
  fault(
    'answers HTML with status 200',
    say(answerText(200, html, type('text/html'))),
    'UnexpectedAnswerError',
    [1, 1],
  ),
  fault('answers HTML with status 502', say(answerText(502, html, type('text/html'))), 'ServerError', [3, 3]),
  fault(
    'answers nothing (204)',
    say(answerText(204, '', { ...noLength, ...type('') })),
    'UnexpectedAnswerError',
    [1, 1],
  ),
  fault('is busy (503), once', once(say(answerText(503, '{}'))), 'the record', [2, 2]),
  fault('is busy (503)', say(answerText(503, '{}')), 'ServerError', [3, 3]),
  fault(
    'fails with a status of its gateway (520), once',
    once(say(answerText(520, 'error'))),
    'the record',
    [2, 2],
  ),
  fault(
    'refuses the request (412)',
    say(answerText(412, '{"errors":[{"msg":"/name must be string","code":412}]}')),
    'ValidationError',
    [1, 1],
  ),
  fault(
    'refuses the token (401), and the client cannot renew it',
    say(answerText(401, '{"errors":[{"msg":"Invalid JWT token","code":4002}]}')),
    'AuthenticationError',
    [1, 1],
  ),
  fault(
    'answers with a page in place of the record',
    say(answerText(200, '{"results":[]}')),
    'UnexpectedAnswerError',
    [1, 1],
  ),
  fault(
    'limits the rate (429), once',
    once(say(answerText(429, '{}', { 'retry-after': '0' }))),
    'the record',
    [2, 2],
  ),
  fault(
    'limits the rate for longer than the total time',
    say(answerText(429, '{}', { 'retry-after': '3600' })),
    'RateLimitError',
    [1, 1],
  ),
]
