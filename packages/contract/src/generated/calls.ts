// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 fd036d6c52831630a032739234069fbf4d2ca1188f027be87337d1d708c5666e.

import type { CallDescriptor, SecurityFacts } from '../descriptor.ts'

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

/** How each operation of the contract is called, by its id. */
export const calls = {
  "getTasks": {
    "id": "getTasks",
    "method": "POST",
    "path": "/caseManagement/api/public/analytics/{streamId}/getTasks",
    "contentType": "application/json",
    "answerHeaders": [
      "X-Request-Id"
    ],
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
    "contentType": "application/json",
    "answerHeaders": [
      "X-Request-Id"
    ],
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
} as const satisfies Record<string, CallDescriptor>
