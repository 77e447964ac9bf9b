/** Invalid usage or configuration. The message is one line that says what is wrong, where, and how to fix it. */
export class ConfigError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ConfigError'
  }
}
