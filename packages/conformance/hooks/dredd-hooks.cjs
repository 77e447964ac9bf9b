// Dredd takes hooks only from a CommonJS file; this one hands over to the code that started Dredd.
const hooks = require('hooks')

hooks.configuration.custom.registerHooks(hooks)
