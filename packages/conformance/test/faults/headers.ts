import { refusing, withHeaders, type Fault } from './fault.ts'

function withoutHeader(response: Response, name: string): Response {
  const headers = new Headers(response.headers)
  headers.delete(name)
  return new Response(response.body, { status: response.status, headers })
}

function withHeader(response: Response, name: string, value: string): Response {
  const headers = new Headers(response.headers)
  headers.set(name, value)
  return new Response(response.body, { status: response.status, headers })
}

const always = (status: number, change: (response: Response) => Response): Fault['break'] =>
  refusing(status, change)

/** Headers that are missing or wrong. */
export const headerFaults: readonly Fault[] = [
  {
    id: 'content-type-text',
    class: 'headers',
    wfc: 101,
    what: 'pages are sent as text/plain',
    tells: /content type/,
    break: always(200, (response) => withHeader(response, 'content-type', 'text/plain;charset=utf-8')),
  },
  {
    id: 'content-type-missing',
    class: 'headers',
    wfc: 101,
    what: 'errors of 412 have no content type',
    tells: /content type/,
    break: always(412, (response) => withoutHeader(response, 'content-type')),
  },
  {
    id: 'content-type-problem',
    class: 'headers',
    wfc: 101,
    what: 'errors of 401 are application/problem+json',
    tells: /content type/,
    break: always(401, (response) => withHeader(response, 'content-type', 'application/problem+json')),
  },
  {
    id: 'allow-missing',
    class: 'headers',
    what: 'a 405 has no header Allow',
    tells: /Allow/,
    break: always(405, (response) => withoutHeader(response, 'allow')),
  },
  {
    id: 'allow-wrong',
    class: 'headers',
    what: 'the header Allow of a 405 names GET',
    tells: /Allow/,
    break: always(405, (response) => withHeader(response, 'allow', 'GET, HEAD')),
  },
  {
    id: 'request-id-too-long',
    class: 'headers',
    wfc: 101,
    what: 'X-Request-Id is longer than documented',
    tells: /X-Request-Id/,
    break: always(200, (response) => withHeader(response, 'x-request-id', 'x'.repeat(500))),
  },
  {
    id: 'optional-header-refused',
    class: 'headers',
    what: 'the optional header client-app is refused',
    tells: /client-app/,
    break: (honest) => (request) =>
      honest(
        request.headers.has('client-app') ? withHeaders(request, { 'x-timezone-offset': 'bad' }) : request,
      ),
  },
  {
    id: 'time-zone-not-checked',
    class: 'headers',
    wfc: 102,
    what: 'any X-Timezone-Offset is taken',
    tells: /X-Timezone-Offset/,
    break: (honest) => (request) => {
      const offset = request.headers.get('x-timezone-offset')
      const good =
        offset !== null && /^-?\d{1,3}$/.test(offset) && Number(offset) >= -840 && Number(offset) <= 720
      return honest(offset === null || good ? request : withHeaders(request, { 'x-timezone-offset': null }))
    },
  },
  {
    id: 'language-not-checked',
    class: 'headers',
    wfc: 102,
    what: 'any app-language is taken',
    tells: /app-language/,
    break: (honest) => (request) => honest(withHeaders(request, { 'app-language': null })),
  },
]
