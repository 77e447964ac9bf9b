/** What is wrong with the URL of a database, as the end of a sentence that begins with its name. It never quotes a password. */
export function databaseUrlProblem(url: string): string | undefined {
  const [, scheme = ''] = /^([a-z][a-z\d+.-]*):\/\//iu.exec(url) ?? []
  if (/^postgres(?:ql)?$/iu.test(scheme)) {
    return URL.canParse(url) ? undefined : `is not a URL; it has the form ${form}`
  }
  return scheme === ''
    ? `is not a URL; it has the form ${form}`
    : `has the scheme ${scheme.toLowerCase()}:, and only postgres: and postgresql: work; it has the form ${form}`
}

const form = 'postgres://user:password@host:port/database'
