import type { Call } from './fault.ts'

/** The value of a cookie. */
export const cookieOf = (request: Request, name: string): string | undefined =>
  (request.headers.get('cookie') ?? '')
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** The value of a parameter of the query. */
export const queryOf = ({ request }: Call, name: string) => new URL(request.url).searchParams.get(name)
