// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 2dc8fb0e2a48378511f779269a8eed4b5a50eda8956ea0fdcc09381068c63155.

import type { ContractFacts, OperationDescriptor } from '../descriptor.ts'
import { calls } from './calls.ts'

/** Which contract this is. */
export const contract = {
  "title": "Case Management task API",
  "version": "1.1.0",
  "hash": "2dc8fb0e2a48378511f779269a8eed4b5a50eda8956ea0fdcc09381068c63155"
} as const satisfies ContractFacts

/** Every operation of the contract by its id. */
export const operations = {
  getTasks: {
    ...calls.getTasks,
    pathParameters: [
      "streamId"
    ],
    headers: [
      {
        "name": "accountId",
        "required": true
      },
      {
        "name": "client-app",
        "required": false
      },
      {
        "name": "X-Timezone-Offset",
        "required": false
      },
      {
        "name": "app-language",
        "required": false
      },
      {
        "name": "bot-language",
        "required": false
      },
      {
        "name": "state",
        "required": false
      },
      {
        "name": "iId",
        "required": false
      }
    ],
    bodyLimits: {
      "maxBytes": 1048576,
      "maxDepth": 32
    },
    serverManaged: [],
    responses: {
      "200": {
        "headers": [
          "X-Request-Id"
        ]
      },
      "400": {
        "headers": [
          "X-Request-Id"
        ]
      },
      "401": {
        "headers": [
          "X-Request-Id"
        ]
      },
      "405": {
        "headers": [
          "X-Request-Id",
          "Allow"
        ]
      },
      "412": {
        "headers": [
          "X-Request-Id"
        ]
      },
      "429": {
        "headers": [
          "X-Request-Id",
          "Retry-After"
        ]
      },
      "500": {
        "headers": [
          "X-Request-Id"
        ]
      }
    },
  },
  updateTask: {
    ...calls.updateTask,
    pathParameters: [
      "streamId",
      "taskId"
    ],
    headers: [
      {
        "name": "accountId",
        "required": true
      },
      {
        "name": "client-app",
        "required": false
      },
      {
        "name": "X-Timezone-Offset",
        "required": false
      },
      {
        "name": "app-language",
        "required": false
      },
      {
        "name": "bot-language",
        "required": false
      },
      {
        "name": "state",
        "required": false
      },
      {
        "name": "iId",
        "required": false
      }
    ],
    bodyLimits: {
      "maxBytes": 1048576,
      "maxDepth": 32
    },
    serverManaged: [
      "lname",
      "accountId",
      "lid",
      "iId",
      "orgId",
      "refId",
      "createdBy",
      "updatedBy",
      "timestampValue",
      "isBreached",
      "createdAt",
      "updatedAt"
    ],
    responses: {
      "200": {
        "headers": [
          "X-Request-Id"
        ]
      },
      "400": {
        "headers": [
          "X-Request-Id"
        ]
      },
      "401": {
        "headers": [
          "X-Request-Id"
        ]
      },
      "405": {
        "headers": [
          "X-Request-Id",
          "Allow"
        ]
      },
      "412": {
        "headers": [
          "X-Request-Id"
        ]
      },
      "429": {
        "headers": [
          "X-Request-Id",
          "Retry-After"
        ]
      },
      "500": {
        "headers": [
          "X-Request-Id"
        ]
      }
    },
  },
} as const satisfies Record<string, OperationDescriptor>
