const { strictEqual } = require('node:assert/strict')

const { createTasksClient } = require('@case-management/client')
const { logging } = require('@case-management/client/log')
const { operations } = require('@case-management/contract')
const { runConformance } = require('@case-management/conformance')
const { taskHandlers } = require('@case-management/msw')
const { useTasks } = require('@case-management/react-query')
const { createSandbox } = require('@case-management/sandbox')

for (const part of [createTasksClient, logging, runConformance, taskHandlers, useTasks, createSandbox])
  strictEqual(typeof part, 'function')
strictEqual(typeof operations.getTasks.path, 'string')
