// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 fd036d6c52831630a032739234069fbf4d2ca1188f027be87337d1d708c5666e.

import type { ContractFacts, OperationDescriptor } from '../descriptor.ts'
import { calls } from './calls.ts'

/** Which contract this is. */
export const contract = {
  "title": "Case Management task API",
  "version": "1.1.0",
  "hash": "fd036d6c52831630a032739234069fbf4d2ca1188f027be87337d1d708c5666e"
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
