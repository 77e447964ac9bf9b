// As the README gives it.
const { TestEnvironment } = require('jest-environment-jsdom')

module.exports = class extends TestEnvironment {
  constructor(...args) {
    super(...args)
    const ofNode = {
      AbortController,
      AbortSignal,
      Headers,
      Request,
      Response,
      TextDecoder,
      TextEncoder,
      fetch,
    }
    Object.assign(this.global, ofNode)
  }
  exportConditions() {
    return ['node', 'import', 'default']
  }
}
