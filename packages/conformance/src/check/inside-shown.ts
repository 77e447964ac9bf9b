// Marks begin at no edge of a word: in JSON a line break before them is written as "\\n".

/** A call stack, as the platforms that servers are written in print it. */
const stackTraces: readonly RegExp[] = [
  /\n\s+at .+:\d+(?::\d+)?\)?/,
  /\bat (?:async )?[\w.<>]+ \(?(?:file:|node:|\/).+:\d+:\d+/,
  /Traceback \(most recent call last\)/,
  /[\w$]+\.(?:java|kt|scala):\d+\b/,
  /in .+\.(?:cs|vb):line \d+/,
  /in \/.+\.php on line \d+/,
  /goroutine \d+ \[/,
  /\.rb:\d+:in\b/,
]

/** Words of databases, networks and file systems that no caller has to know. */
const insides: readonly RegExp[] = [
  /\/node_modules\//,
  /SQLITE_[A-Z]+|SqliteError/,
  /SQLSTATE|ORA-\d{5}\b|ER_[A-Z]+_[A-Z]+\b/,
  /syntax error at or near|error in your SQL syntax|violates \w+ constraint|relation \\?"\w+\\?" does not exist/,
  /Mongo(?:Server|Network)?Error\b|CastError\b|E11000 duplicate key\b/,
  /(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENOENT)\b/,
  /(?:java|javax|org|com)\.[\w.]+(?:Exception|Error)\b|System\.[\w.]*Exception\b/,
  /\/(?:var\/www|usr\/src\/app|home\/\w+)\//,
]

/** Whether the text of an error shows the inside of the server, and what of it. */
export function insideShown(text: string): string | undefined {
  if (stackTraces.some((mark) => mark.test(text))) return 'a stack trace'
  return insides.some((mark) => mark.test(text)) ? 'the inside of the server' : undefined
}
