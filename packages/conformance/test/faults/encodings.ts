import { withHeaders, type Fault } from './fault.ts'

/** A host that reads the media type as it should, and of the encoding what `believed` makes of it. */
function believing(believed: (charset: string) => boolean): Fault['break'] {
  return (honest) => (request) => {
    const declared = request.headers.get('content-type') ?? ''
    const [type = '', ...parameters] = declared.split(';')
    const charset = /charset=(.*)$/i.exec(parameters.join(';'))?.[1]
    return honest(
      charset !== undefined && believed(charset) ? withHeaders(request, { 'content-type': type }) : request,
    )
  }
}

/** Hosts that take a body whatever encoding it declares. */
export const encodingFaults: readonly Fault[] = [
  {
    id: 'charset-ignored',
    class: 'headers',
    wfc: 102,
    what: 'a body is taken whatever charset it declares',
    tells: /encoding charset=/,
    break: believing(() => true),
  },
  {
    id: 'charset-not-known-ignored',
    class: 'headers',
    wfc: 102,
    what: 'a charset that nobody knows is taken for UTF-8',
    tells: /x-no-such-encoding/,
    break: believing((charset) => charset.startsWith('x-')),
  },
  {
    id: 'first-charset-wins',
    class: 'headers',
    wfc: 102,
    what: 'of two charsets only the first is looked at',
    tells: /utf-8; charset=iso-8859-1/,
    break: believing((charset) => /^utf-8;/i.test(charset)),
  },
]
