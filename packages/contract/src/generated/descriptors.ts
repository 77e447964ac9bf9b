// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 d6ad57d292541fc0465800c2b6fef9ded9e56dae8f2ec5dacb320846e0f8be77.

import type { ContractFacts, OperationDescriptor, SecurityFacts } from '../descriptor.ts'

/** Which contract this is. */
export const contract = {
  "title": "Case Management task API",
  "version": "1.0.0",
  "hash": "d6ad57d292541fc0465800c2b6fef9ded9e56dae8f2ec5dacb320846e0f8be77"
} as const satisfies ContractFacts

/** How a caller proves who it is. */
export const security = {
  "header": "auth",
  "jwt": {
    "algorithms": [
      "HS256"
    ],
    "appIdClaim": "appId",
    "subjectClaim": "sub",
    "scope": "Case Management Configuration"
  }
} as const satisfies SecurityFacts

/** Every operation of the contract by its id. */
export const operations = {
  "getTasks": {
    "id": "getTasks",
    "method": "POST",
    "path": "/caseManagement/api/public/analytics/{streamId}/getTasks",
    "pathParameters": [
      "streamId"
    ],
    "headers": [
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
    "contentType": "application/json",
    "bodyLimits": {
      "maxBytes": 1048576,
      "maxDepth": 32
    },
    "serverManaged": [],
    "responses": {
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
    "pagination": {
      "in": "body",
      "skip": "skip",
      "limit": "limit",
      "items": "results",
      "total": "totalResults",
      "hasMore": "hasMore",
      "page": "page",
      "totalPages": "totalPages"
    },
    "retry": {
      "idempotent": true,
      "maxAttempts": 3,
      "statuses": [
        408,
        429,
        500,
        502,
        503,
        504
      ],
      "baseDelayMs": 500,
      "maxDelayMs": 8000,
      "rateLimit": {
        "delayMs": 60000,
        "messages": [
          "Rate limit for this API has been reached",
          "exceeded the per-minute rate limit",
          "exceeded the hourly rate limit"
        ]
      }
    }
  },
  "updateTask": {
    "id": "updateTask",
    "method": "POST",
    "path": "/caseManagement/api/public/analytics/{streamId}/updateTask/{taskId}",
    "pathParameters": [
      "streamId",
      "taskId"
    ],
    "headers": [
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
    "contentType": "application/json",
    "bodyLimits": {
      "maxBytes": 1048576,
      "maxDepth": 32
    },
    "serverManaged": [
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
    "responses": {
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
    "retry": {
      "idempotent": true,
      "maxAttempts": 3,
      "statuses": [
        408,
        429,
        500,
        502,
        503,
        504
      ],
      "baseDelayMs": 500,
      "maxDelayMs": 8000,
      "rateLimit": {
        "delayMs": 60000,
        "messages": [
          "Rate limit for this API has been reached",
          "exceeded the per-minute rate limit",
          "exceeded the hourly rate limit"
        ]
      }
    }
  }
} as const satisfies Record<string, OperationDescriptor>
