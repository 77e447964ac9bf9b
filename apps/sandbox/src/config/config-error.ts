/** Wrong use or configuration. The message is one line that says what, where, and what to do. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ConfigError'
  }
}
