// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 fd036d6c52831630a032739234069fbf4d2ca1188f027be87337d1d708c5666e.

import type { OperationExamples } from '../operation-examples.ts'

/** Every named example of the contract, by operation. */
export const examples = {
  "getTasks": {
    "requests": {
      "vendor-sample": {
        "skip": 0,
        "limit": 50,
        "searchText": "",
        "unresolved": false,
        "unassigned": true,
        "mytask": false,
        "selectedColumns": [],
        "priority": [
          "Critical"
        ],
        "agents": [],
        "status": [
          "In-Progress"
        ],
        "customFields": [],
        "ETAlist": [],
        "channel": [
          "rtm"
        ],
        "queues": [],
        "startDate": "2025-05-26T18:30:00.000Z",
        "endDate": "2025-05-27T18:29:59.999Z",
        "sortBy": {
          "dueDate": "desc"
        }
      },
      "full-record": {
        "skip": 0,
        "limit": 10,
        "searchText": "demo"
      },
      "first-page": {
        "skip": 0,
        "limit": 2,
        "selectedColumns": [
          "status",
          "priority",
          "refId",
          "assigneeType",
          "queues",
          "createdAt",
          "updatedAt",
          "dueDate",
          "currAssignee",
          "ETA"
        ],
        "sortBy": {
          "createdAt": "desc"
        }
      },
      "filtered": {
        "limit": 20,
        "searchText": "refund",
        "unresolved": true,
        "priority": [
          "high"
        ],
        "status": [
          "open"
        ],
        "queues": [
          "SupportQueue1"
        ],
        "startDate": "2025-06-02T00:00:00.000Z",
        "endDate": "2025-06-03T23:59:59.999Z",
        "selectedColumns": [
          "status",
          "priority",
          "refId",
          "assigneeType",
          "queues",
          "createdAt",
          "updatedAt",
          "dueDate",
          "currAssignee",
          "ETA"
        ],
        "sortBy": {
          "dueDate": "asc"
        }
      },
      "empty": {
        "skip": 0,
        "limit": 50,
        "searchText": "no task is called so"
      },
      "last-page": {
        "skip": 4,
        "limit": 2,
        "selectedColumns": [
          "status",
          "priority",
          "refId",
          "assigneeType",
          "queues",
          "createdAt",
          "updatedAt",
          "dueDate",
          "currAssignee",
          "ETA"
        ],
        "sortBy": {
          "createdAt": "desc"
        }
      }
    },
    "responses": {
      "200": {
        "vendor-sample": {
          "results": [
            {
              "_id": "ti-c7c61c9-1392-45d3-b163-3622d737xxxx",
              "caseId": "ci-884ca36-6b0c-40bc-ba5c-bc8a8c6cxxxx",
              "caseRefId": "CS000108",
              "name": "This is demo task",
              "priority": {
                "name": "Medium",
                "color": "#16A34A"
              },
              "status": {
                "name": "Open",
                "statusCategory": "open"
              },
              "createdAt": "2025-05-28T12:05:38.807Z",
              "updatedAt": "2025-05-28T12:05:38.807Z"
            }
          ],
          "page": 1,
          "limit": 10,
          "hasMore": false,
          "totalPages": 1,
          "totalResults": 1
        },
        "full-record": {
          "results": [
            {
              "_id": "ti-c7c61c9-1392-45d3-b163-3622d737xxxx",
              "caseId": "ci-884ca36-6b0c-40bc-ba5c-bc8a8c6cxxxx",
              "caseRefId": "CS000108",
              "taskTmp": "Test task temp",
              "name": "This is demo task",
              "lname": "this is demo task",
              "tags": [],
              "userInfo": {
                "_id": "u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx",
                "name": "dummy"
              },
              "sessIds": [],
              "accountId": "6810a48a8b40a4e0175cxxxx",
              "iId": "st-d140086f-4d0a-59fa-9d28-b5fc23e9xxxx",
              "orgId": "o-734f0871-3217-515b-bd5f-36abef3cxxxx",
              "convIds": [],
              "status": {
                "_id": "sts-599163e-b869-4532-bbb3-c76a3d08xxxx",
                "name": "Open",
                "lname": "open",
                "statusCategory": "open",
                "type": "system",
                "desc": "When a new case/task is created",
                "isEnabled": true,
                "isActive": true
              },
              "source": "rtm",
              "conversationType": "TASK",
              "fields": [
                {
                  "_id": "fd-3380ddb-a87d-4b25-8db6-5002e5c8xxxx",
                  "show": true,
                  "displayName": "Description",
                  "lname": "description",
                  "desc": "Transcription based on the conversation summary",
                  "isEnabled": true,
                  "isActive": true,
                  "metaData": {
                    "type": "textarea",
                    "displayName": "Description",
                    "name": "description",
                    "description": "Transcription based on the conversation summary",
                    "placeholder": "Enter description",
                    "readOnly": false,
                    "tooltipText": "Transcription based on the conversation summary"
                  },
                  "type": "system",
                  "required": true,
                  "dataType": "textarea"
                },
                {
                  "_id": "fd-7ab71aa-5da2-4cd1-a7ec-0e2468b8xxxx",
                  "show": true,
                  "displayName": "Due Date",
                  "lname": "due date",
                  "desc": "Date/time to complete a case",
                  "isEnabled": true,
                  "isActive": true,
                  "metaData": {
                    "type": "datetime",
                    "displayName": "Due Date",
                    "name": "dueDate",
                    "description": "Date/time to complete a case",
                    "placeholder": "Enter date",
                    "readOnly": false,
                    "tooltipText": "Date/time to complete a case"
                  },
                  "type": "system",
                  "required": true,
                  "dataType": "datetime"
                },
                {
                  "_id": "fd-a165979-63b6-498b-85b8-c48098edxxxx",
                  "show": true,
                  "displayName": "Title",
                  "lname": "title",
                  "desc": "Title of the field",
                  "isEnabled": true,
                  "isActive": true,
                  "metaData": {
                    "type": "input",
                    "displayName": "Title",
                    "name": "title",
                    "description": "Title of the field",
                    "placeholder": "Enter title",
                    "readOnly": false,
                    "tooltipText": "Title of the field"
                  },
                  "type": "system",
                  "required": true,
                  "dataType": "input"
                }
              ],
              "participants": [],
              "priority": {
                "_id": "pr-6189896-de68-4e02-8d56-813a68bdxxxx",
                "name": "Medium",
                "lname": "medium",
                "type": "system",
                "desc": "Moderate urgency",
                "color": "#16A34A",
                "isEnabled": true,
                "isActive": true,
                "score": 10
              },
              "refId": "TS000105",
              "assigneeType": "unassigned",
              "isCustTsk": false,
              "isActive": true,
              "attachments": [],
              "feedback": [],
              "createdBy": {
                "name": "dummy",
                "_id": "u-320fa237-51be-5c46-a046-14e97c77xxxx",
                "profImage": "no-avatar"
              },
              "updatedBy": {
                "name": "dummy",
                "_id": "u-320fa237-51be-5c46-a046-14e97c77xxxx",
                "profImage": "no-avatar"
              },
              "timestampValue": 1748433938795,
              "activityIds": [],
              "commentIds": [],
              "resolutionCmts": [],
              "isBreached": false,
              "queues": [],
              "channel": [],
              "createdAt": "2025-05-28T12:05:38.807Z",
              "updatedAt": "2025-05-28T12:05:38.807Z",
              "currAssignee": {},
              "ETA": ""
            }
          ],
          "page": 1,
          "limit": 10,
          "hasMore": false,
          "totalPages": 1,
          "totalResults": 1
        },
        "first-page": {
          "results": [
            {
              "_id": "ti-5eb071c-48f3-4d95-9c61-03cdaf84e91b",
              "caseId": "ci-b6f3c2e-7a95-4d4c-82f9-b5f408eac39d",
              "caseRefId": "CS000137",
              "name": "Translate the complaint",
              "status": {
                "_id": "sts-a3ed479-e945-4b59-a0c0-4369472a51c8",
                "name": "Open",
                "statusCategory": "open"
              },
              "refId": "TS000145",
              "assigneeType": "unassigned",
              "queues": [],
              "createdAt": "2025-06-04T06:30:00.981Z",
              "updatedAt": "2025-06-04T06:30:00.981Z",
              "currAssignee": {},
              "ETA": ""
            },
            {
              "_id": "ti-4daf60b-37e2-4c84-8b50-f2bc9e73d80a",
              "caseId": "ci-8a4d1f6-5e83-4c2a-b0f7-93d2e6c8a17b",
              "caseRefId": "CS000134",
              "name": "Confirm the refund to the customer",
              "status": {
                "_id": "sts-a3ed479-e945-4b59-a0c0-4369472a51c8",
                "name": "Open",
                "statusCategory": "open"
              },
              "priority": {
                "_id": "pr-91c3a6e-4d27-4b80-a5f9-08e6b3d17c42",
                "name": "High"
              },
              "refId": "TS000144",
              "assigneeType": "queues",
              "queues": [
                {
                  "_id": "qu-0d1624a-7c3e-4b8f-a2d1-9e5f6072c8b4",
                  "name": "SupportQueue1",
                  "type": "ASSIGNED",
                  "status": "ACTIVE",
                  "startTime": "2025-06-03T11:20:05.644Z"
                }
              ],
              "createdAt": "2025-06-03T10:55:48.027Z",
              "updatedAt": "2025-06-03T11:20:05.644Z",
              "dueDate": 1749213000000,
              "currAssignee": {},
              "ETA": "2025-06-06T12:30:00.000Z"
            }
          ],
          "page": 1,
          "limit": 2,
          "hasMore": true,
          "totalPages": 3,
          "totalResults": 5
        },
        "filtered": {
          "results": [
            {
              "_id": "ti-2b7d4e9-15c0-4a62-8f3e-d09a7c51b6e8",
              "caseId": "ci-5e2b7d0-3c61-4f98-9ad4-71b0c8e6f25a",
              "caseRefId": "CS000131",
              "name": "Check the refund with the bank",
              "status": {
                "_id": "sts-a3ed479-e945-4b59-a0c0-4369472a51c8",
                "name": "Open",
                "statusCategory": "open"
              },
              "priority": {
                "_id": "pr-91c3a6e-4d27-4b80-a5f9-08e6b3d17c42",
                "name": "High"
              },
              "refId": "TS000142",
              "assigneeType": "queues",
              "queues": [
                {
                  "_id": "qu-0d1624a-7c3e-4b8f-a2d1-9e5f6072c8b4",
                  "name": "SupportQueue1",
                  "type": "ASSIGNED",
                  "status": "ACTIVE",
                  "startTime": "2025-06-02T09:41:33.870Z"
                }
              ],
              "createdAt": "2025-06-02T09:41:33.870Z",
              "updatedAt": "2025-06-02T09:41:33.870Z",
              "dueDate": 1749040200000,
              "currAssignee": {},
              "ETA": "2025-06-04T12:30:00.000Z"
            },
            {
              "_id": "ti-4daf60b-37e2-4c84-8b50-f2bc9e73d80a",
              "caseId": "ci-8a4d1f6-5e83-4c2a-b0f7-93d2e6c8a17b",
              "caseRefId": "CS000134",
              "name": "Confirm the refund to the customer",
              "status": {
                "_id": "sts-a3ed479-e945-4b59-a0c0-4369472a51c8",
                "name": "Open",
                "statusCategory": "open"
              },
              "priority": {
                "_id": "pr-91c3a6e-4d27-4b80-a5f9-08e6b3d17c42",
                "name": "High"
              },
              "refId": "TS000144",
              "assigneeType": "queues",
              "queues": [
                {
                  "_id": "qu-0d1624a-7c3e-4b8f-a2d1-9e5f6072c8b4",
                  "name": "SupportQueue1",
                  "type": "ASSIGNED",
                  "status": "ACTIVE",
                  "startTime": "2025-06-03T11:20:05.644Z"
                }
              ],
              "createdAt": "2025-06-03T10:55:48.027Z",
              "updatedAt": "2025-06-03T11:20:05.644Z",
              "dueDate": 1749213000000,
              "currAssignee": {},
              "ETA": "2025-06-06T12:30:00.000Z"
            }
          ],
          "page": 1,
          "limit": 20,
          "hasMore": false,
          "totalPages": 1,
          "totalResults": 2
        },
        "empty": {
          "results": [],
          "page": 1,
          "limit": 50,
          "hasMore": false,
          "totalPages": 0,
          "totalResults": 0
        },
        "last-page": {
          "results": [
            {
              "_id": "ti-1f0a6c2-84d3-4e19-b7a5-6c2d90e8f341",
              "caseId": "ci-5e2b7d0-3c61-4f98-9ad4-71b0c8e6f25a",
              "caseRefId": "CS000131",
              "name": "Call back about the delayed refund",
              "status": {
                "_id": "sts-5b1c0d2-7a94-4f1e-8c36-2e90f4d7a613",
                "name": "In Progress",
                "statusCategory": "in-progress"
              },
              "priority": {
                "_id": "pr-2e7f941-0b58-4d6a-9f13-c4a8d05e7b21",
                "name": "Critical"
              },
              "refId": "TS000141",
              "assigneeType": "agent",
              "queues": [],
              "createdAt": "2025-06-02T08:14:21.306Z",
              "updatedAt": "2025-06-02T09:40:57.118Z",
              "dueDate": 1748953800000,
              "currAssignee": {
                "aId": "a-005c549-2f1b-4c0e-9a67-51d2b8f34e70",
                "name": "Demo Agent",
                "agentId": "u-6d0b2f58-91c4-5e37-8a1d-42f7c9e0b563"
              },
              "ETA": "2025-06-03T12:30:00.000Z"
            }
          ],
          "page": 3,
          "limit": 2,
          "hasMore": false,
          "totalPages": 3,
          "totalResults": 5
        }
      },
      "400": {
        "malformed-body": {
          "errors": [
            {
              "msg": "Request body is not valid JSON",
              "code": 400
            }
          ]
        },
        "wrong-content-type": {
          "errors": [
            {
              "msg": "Content-Type must be application/json",
              "code": 400
            }
          ]
        },
        "body-too-large": {
          "errors": [
            {
              "msg": "Request body is larger than 1048576 bytes",
              "code": 400
            }
          ]
        },
        "body-too-deep": {
          "errors": [
            {
              "msg": "Request body is nested deeper than 32 levels",
              "code": 400
            }
          ]
        },
        "missing-account-id": {
          "errors": [
            {
              "msg": "Missing header accountId",
              "code": 400
            }
          ]
        },
        "invalid-stream-id": {
          "errors": [
            {
              "msg": "Invalid StreamId",
              "code": 400
            }
          ]
        },
        "invalid-account-id": {
          "errors": [
            {
              "msg": "Invalid AccountId",
              "code": 400
            }
          ]
        },
        "invalid-task-id": {
          "errors": [
            {
              "msg": "Invalid task ID",
              "code": 400
            }
          ]
        }
      },
      "401": {
        "invalid-credentials": {
          "errors": [
            {
              "msg": "Invalid SDK credentials",
              "code": 4002
            }
          ]
        },
        "invalid-token": {
          "errors": [
            {
              "msg": "Invalid JWT token",
              "code": 4002
            }
          ]
        },
        "wrong-scope": {
          "errors": [
            {
              "msg": "Permission denied. Scope is incorrect!",
              "code": 4002
            }
          ]
        }
      },
      "405": {
        "method-not-allowed": {
          "errors": [
            {
              "msg": "Method Not Allowed",
              "code": 405
            }
          ]
        }
      },
      "412": {
        "validation-error": {
          "errors": [
            {
              "msg": "/limit must be <= 1000",
              "code": 412
            }
          ]
        },
        "unknown-key": {
          "errors": [
            {
              "msg": "/titel is not a known key",
              "code": 412
            }
          ]
        },
        "invalid-header": {
          "errors": [
            {
              "msg": "/headers/x-timezone-offset must be integer",
              "code": 412
            }
          ]
        },
        "invalid-arguments": {
          "errors": [
            {
              "msg": "Validation errors/ Invalid arguments",
              "code": 412
            }
          ]
        },
        "missing-app-details": {
          "errors": [
            {
              "msg": "Missing app details in the payload",
              "code": "ValidationError"
            }
          ]
        }
      },
      "429": {
        "rate-limit-minute": {
          "errors": [
            {
              "msg": "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.",
              "code": 429
            }
          ]
        },
        "rate-limit-hour": {
          "errors": [
            {
              "msg": "You've exceeded the hourly rate limit. Please wait for sometime before retrying.",
              "code": 429
            }
          ]
        },
        "rate-limit-api": {
          "errors": [
            {
              "msg": "Rate limit for this API has been reached. Please try again after some time.",
              "code": 429
            }
          ]
        }
      },
      "500": {
        "internal-error": {
          "errors": [
            {
              "msg": "Internal Server Error",
              "code": 500
            }
          ]
        }
      }
    }
  },
  "updateTask": {
    "requests": {
      "rename": {
        "name": "Task Testing"
      },
      "assign-queue": {
        "queues": [
          {
            "_id": "qu-0d1624a-8682-415c-8bbd-16d2299cxxxx",
            "name": "Default Queue",
            "type": "ASSIGNED",
            "status": "ACTIVE"
          }
        ]
      },
      "assign": {
        "assigneeType": "agent",
        "currAssignee": {
          "aId": "a-e64c3ed-0883-4151-b247-55ea2392xxxx",
          "name": "Demo Agent",
          "agentId": "u-04a27d8d-9ada-50e8-b582-0ea4df5axxxx"
        },
        "queues": []
      },
      "set-due-date": {
        "dueDate": 1749213000000,
        "desc": "The customer waits for a refund since Monday."
      },
      "clear": {
        "dueDate": null,
        "currAssignee": null,
        "desc": null
      }
    },
    "responses": {
      "200": {
        "rename": {
          "_id": "ti-73acd32-0123-4114-9891-00a950aaxxxx",
          "caseId": "ci-31d9184-d64d-42d9-8c75-5edba531xxxx",
          "caseRefId": "CS00xxxx",
          "taskTmp": "jbhk",
          "name": "Task Testing",
          "lname": "task testing",
          "tags": [],
          "userInfo": {
            "_id": "u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx",
            "name": "dummy"
          },
          "sessIds": [],
          "accountId": "6639f7bd58c97ffac03bxxxx",
          "iId": "st-084d3c5e-376a-559f-9987-a012bb2bxxxx",
          "orgId": "o-85e72576-06a6-5c0b-8844-25fa0cd6xxxx",
          "convIds": [],
          "status": {
            "_id": "sts-a3ed479-e945-4b59-a0c0-4369472axxxx",
            "name": "Open",
            "lname": "open",
            "statusCategory": "open",
            "type": "system",
            "desc": "When a new case/task is created",
            "isEnabled": true,
            "isActive": true
          },
          "source": "rtm",
          "conversationType": "TASK",
          "fields": [
            {
              "_id": "fd-0c85264-e40d-48b9-ab6a-896e09adxxxx",
              "show": true,
              "displayName": "Due Date",
              "lname": "due date",
              "desc": "Date/time to complete a case",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "datetime",
                "displayName": "Due Date",
                "name": "dueDate",
                "description": "Date/time to complete a case",
                "placeholder": "Enter date",
                "readOnly": false,
                "tooltipText": "Date/time to complete a case"
              },
              "type": "system",
              "required": true,
              "dataType": "datetime"
            },
            {
              "_id": "fd-9d30e02-0147-4077-9daa-c480c8d1xxxx",
              "show": true,
              "displayName": "Description",
              "lname": "description",
              "desc": "Transcription based on the conversation summary",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "textarea",
                "displayName": "Description",
                "name": "description",
                "description": "Transcription based on the conversation summary",
                "placeholder": "Enter description",
                "readOnly": false,
                "tooltipText": "Transcription based on the conversation summary"
              },
              "type": "system",
              "required": true,
              "dataType": "textarea"
            },
            {
              "_id": "fd-7a49002-b492-413d-9c9d-bde3da27xxxx",
              "show": true,
              "displayName": "Title",
              "lname": "title",
              "desc": "Title of the field",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "input",
                "displayName": "Title",
                "name": "title",
                "description": "Title of the field",
                "placeholder": "Enter title",
                "readOnly": false,
                "tooltipText": "Title of the field"
              },
              "type": "system",
              "required": true,
              "dataType": "input"
            }
          ],
          "participants": [],
          "priority": {
            "_id": "pr-cad98ea-d89c-489b-acc7-e86341e5xxxx",
            "name": "Medium",
            "lname": "medium",
            "type": "system",
            "desc": "Moderate urgency",
            "color": "#16A34A",
            "isEnabled": true,
            "isActive": true,
            "score": 10
          },
          "refId": "TS000102",
          "assigneeType": "unassigned",
          "isCustTsk": false,
          "isActive": true,
          "attachments": [],
          "feedback": [],
          "createdBy": {
            "name": "hi hi",
            "_id": "u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx",
            "profImage": "no-avatar"
          },
          "updatedBy": {
            "name": "hi hi",
            "_id": "u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx",
            "profImage": "no-avatar"
          },
          "timestampValue": 1749032280681,
          "activityIds": [],
          "commentIds": [],
          "resolutionCmts": [],
          "isBreached": false,
          "queues": [],
          "channel": [],
          "createdAt": "2025-06-04T10:18:00.725Z",
          "updatedAt": "2025-06-04T10:24:51.612Z",
          "currAssignee": {},
          "ETA": ""
        },
        "assign-queue": {
          "_id": "ti-73acd32-0123-4114-9891-00a950aaxxxx",
          "caseId": "ci-31d9184-d64d-42d9-8c75-5edba531xxxx",
          "caseRefId": "CS00xxxx",
          "taskTmp": "jbhk",
          "name": "Task Testing",
          "lname": "task testing",
          "tags": [],
          "userInfo": {
            "_id": "u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx",
            "name": "dummy"
          },
          "sessIds": [],
          "accountId": "6639f7bd58c97ffac03bxxxx",
          "iId": "st-084d3c5e-376a-559f-9987-a012bb2bxxxx",
          "orgId": "o-85e72576-06a6-5c0b-8844-25fa0cd6xxxx",
          "convIds": [],
          "status": {
            "_id": "sts-a3ed479-e945-4b59-a0c0-4369472axxxx",
            "name": "Open",
            "lname": "open",
            "statusCategory": "open",
            "type": "system",
            "desc": "When a new case/task is created",
            "isEnabled": true,
            "isActive": true
          },
          "source": "rtm",
          "conversationType": "TASK",
          "fields": [
            {
              "_id": "fd-0c85264-e40d-48b9-ab6a-896e09adxxxx",
              "show": true,
              "displayName": "Due Date",
              "lname": "due date",
              "desc": "Date/time to complete a case",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "datetime",
                "displayName": "Due Date",
                "name": "dueDate",
                "description": "Date/time to complete a case",
                "placeholder": "Enter date",
                "readOnly": false,
                "tooltipText": "Date/time to complete a case"
              },
              "type": "system",
              "required": true,
              "dataType": "datetime"
            },
            {
              "_id": "fd-9d30e02-0147-4077-9daa-c480c8d1xxxx",
              "show": true,
              "displayName": "Description",
              "lname": "description",
              "desc": "Transcription based on the conversation summary",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "textarea",
                "displayName": "Description",
                "name": "description",
                "description": "Transcription based on the conversation summary",
                "placeholder": "Enter description",
                "readOnly": false,
                "tooltipText": "Transcription based on the conversation summary"
              },
              "type": "system",
              "required": true,
              "dataType": "textarea"
            },
            {
              "_id": "fd-7a49002-b492-413d-9c9d-bde3da27xxxx",
              "show": true,
              "displayName": "Title",
              "lname": "title",
              "desc": "Title of the field",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "input",
                "displayName": "Title",
                "name": "title",
                "description": "Title of the field",
                "placeholder": "Enter title",
                "readOnly": false,
                "tooltipText": "Title of the field"
              },
              "type": "system",
              "required": true,
              "dataType": "input"
            }
          ],
          "participants": [],
          "priority": {
            "_id": "pr-cad98ea-d89c-489b-acc7-e86341e5xxxx",
            "name": "Medium",
            "lname": "medium",
            "type": "system",
            "desc": "Moderate urgency",
            "color": "#16A34A",
            "isEnabled": true,
            "isActive": true,
            "score": 10
          },
          "refId": "TS000102",
          "assigneeType": "queues",
          "isCustTsk": false,
          "isActive": true,
          "attachments": [],
          "feedback": [],
          "createdBy": {
            "name": "hi hi",
            "_id": "u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx",
            "profImage": "no-avatar"
          },
          "updatedBy": {
            "name": "hi hi",
            "_id": "u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx",
            "profImage": "no-avatar"
          },
          "timestampValue": 1749032280681,
          "activityIds": [],
          "commentIds": [],
          "resolutionCmts": [],
          "isBreached": false,
          "queues": [
            {
              "_id": "qu-0d1624a-8682-415c-8bbd-16d2299cxxxx",
              "name": "Default Queue",
              "type": "ASSIGNED",
              "status": "ACTIVE"
            }
          ],
          "channel": [],
          "createdAt": "2025-06-04T10:18:00.725Z",
          "updatedAt": "2025-06-04T10:28:19.034Z",
          "currAssignee": {},
          "ETA": ""
        },
        "assign": {
          "_id": "ti-73acd32-0123-4114-9891-00a950aaxxxx",
          "caseId": "ci-31d9184-d64d-42d9-8c75-5edba531xxxx",
          "caseRefId": "CS00xxxx",
          "taskTmp": "jbhk",
          "name": "Task Testing",
          "lname": "task testing",
          "tags": [],
          "userInfo": {
            "_id": "u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx",
            "name": "dummy"
          },
          "sessIds": [],
          "accountId": "6639f7bd58c97ffac03bxxxx",
          "iId": "st-084d3c5e-376a-559f-9987-a012bb2bxxxx",
          "orgId": "o-85e72576-06a6-5c0b-8844-25fa0cd6xxxx",
          "convIds": [],
          "status": {
            "_id": "sts-a3ed479-e945-4b59-a0c0-4369472axxxx",
            "name": "Open",
            "lname": "open",
            "statusCategory": "open",
            "type": "system",
            "desc": "When a new case/task is created",
            "isEnabled": true,
            "isActive": true
          },
          "source": "rtm",
          "conversationType": "TASK",
          "fields": [
            {
              "_id": "fd-0c85264-e40d-48b9-ab6a-896e09adxxxx",
              "show": true,
              "displayName": "Due Date",
              "lname": "due date",
              "desc": "Date/time to complete a case",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "datetime",
                "displayName": "Due Date",
                "name": "dueDate",
                "description": "Date/time to complete a case",
                "placeholder": "Enter date",
                "readOnly": false,
                "tooltipText": "Date/time to complete a case"
              },
              "type": "system",
              "required": true,
              "dataType": "datetime"
            },
            {
              "_id": "fd-9d30e02-0147-4077-9daa-c480c8d1xxxx",
              "show": true,
              "displayName": "Description",
              "lname": "description",
              "desc": "Transcription based on the conversation summary",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "textarea",
                "displayName": "Description",
                "name": "description",
                "description": "Transcription based on the conversation summary",
                "placeholder": "Enter description",
                "readOnly": false,
                "tooltipText": "Transcription based on the conversation summary"
              },
              "type": "system",
              "required": true,
              "dataType": "textarea"
            },
            {
              "_id": "fd-7a49002-b492-413d-9c9d-bde3da27xxxx",
              "show": true,
              "displayName": "Title",
              "lname": "title",
              "desc": "Title of the field",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "input",
                "displayName": "Title",
                "name": "title",
                "description": "Title of the field",
                "placeholder": "Enter title",
                "readOnly": false,
                "tooltipText": "Title of the field"
              },
              "type": "system",
              "required": true,
              "dataType": "input"
            }
          ],
          "participants": [],
          "priority": {
            "_id": "pr-cad98ea-d89c-489b-acc7-e86341e5xxxx",
            "name": "Medium",
            "lname": "medium",
            "type": "system",
            "desc": "Moderate urgency",
            "color": "#16A34A",
            "isEnabled": true,
            "isActive": true,
            "score": 10
          },
          "refId": "TS000102",
          "assigneeType": "agent",
          "isCustTsk": false,
          "isActive": true,
          "attachments": [],
          "feedback": [],
          "createdBy": {
            "name": "hi hi",
            "_id": "u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx",
            "profImage": "no-avatar"
          },
          "updatedBy": {
            "name": "hi hi",
            "_id": "u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx",
            "profImage": "no-avatar"
          },
          "timestampValue": 1749032280681,
          "activityIds": [],
          "commentIds": [],
          "resolutionCmts": [],
          "isBreached": false,
          "queues": [],
          "channel": [],
          "createdAt": "2025-06-04T10:18:00.725Z",
          "updatedAt": "2025-06-04T10:31:07.204Z",
          "currAssignee": {
            "aId": "a-e64c3ed-0883-4151-b247-55ea2392xxxx",
            "name": "Demo Agent",
            "agentId": "u-04a27d8d-9ada-50e8-b582-0ea4df5axxxx"
          },
          "ETA": ""
        },
        "set-due-date": {
          "_id": "ti-73acd32-0123-4114-9891-00a950aaxxxx",
          "caseId": "ci-31d9184-d64d-42d9-8c75-5edba531xxxx",
          "caseRefId": "CS00xxxx",
          "taskTmp": "jbhk",
          "name": "Task Testing",
          "lname": "task testing",
          "tags": [],
          "userInfo": {
            "_id": "u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx",
            "name": "dummy"
          },
          "sessIds": [],
          "accountId": "6639f7bd58c97ffac03bxxxx",
          "iId": "st-084d3c5e-376a-559f-9987-a012bb2bxxxx",
          "orgId": "o-85e72576-06a6-5c0b-8844-25fa0cd6xxxx",
          "convIds": [],
          "status": {
            "_id": "sts-a3ed479-e945-4b59-a0c0-4369472axxxx",
            "name": "Open",
            "lname": "open",
            "statusCategory": "open",
            "type": "system",
            "desc": "When a new case/task is created",
            "isEnabled": true,
            "isActive": true
          },
          "source": "rtm",
          "conversationType": "TASK",
          "fields": [
            {
              "_id": "fd-0c85264-e40d-48b9-ab6a-896e09adxxxx",
              "show": true,
              "displayName": "Due Date",
              "lname": "due date",
              "desc": "Date/time to complete a case",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "datetime",
                "displayName": "Due Date",
                "name": "dueDate",
                "description": "Date/time to complete a case",
                "placeholder": "Enter date",
                "readOnly": false,
                "tooltipText": "Date/time to complete a case"
              },
              "type": "system",
              "required": true,
              "dataType": "datetime"
            },
            {
              "_id": "fd-9d30e02-0147-4077-9daa-c480c8d1xxxx",
              "show": true,
              "displayName": "Description",
              "lname": "description",
              "desc": "Transcription based on the conversation summary",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "textarea",
                "displayName": "Description",
                "name": "description",
                "description": "Transcription based on the conversation summary",
                "placeholder": "Enter description",
                "readOnly": false,
                "tooltipText": "Transcription based on the conversation summary"
              },
              "type": "system",
              "required": true,
              "dataType": "textarea"
            },
            {
              "_id": "fd-7a49002-b492-413d-9c9d-bde3da27xxxx",
              "show": true,
              "displayName": "Title",
              "lname": "title",
              "desc": "Title of the field",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "input",
                "displayName": "Title",
                "name": "title",
                "description": "Title of the field",
                "placeholder": "Enter title",
                "readOnly": false,
                "tooltipText": "Title of the field"
              },
              "type": "system",
              "required": true,
              "dataType": "input"
            }
          ],
          "participants": [],
          "priority": {
            "_id": "pr-cad98ea-d89c-489b-acc7-e86341e5xxxx",
            "name": "Medium",
            "lname": "medium",
            "type": "system",
            "desc": "Moderate urgency",
            "color": "#16A34A",
            "isEnabled": true,
            "isActive": true,
            "score": 10
          },
          "refId": "TS000102",
          "assigneeType": "agent",
          "isCustTsk": false,
          "isActive": true,
          "attachments": [],
          "feedback": [],
          "createdBy": {
            "name": "hi hi",
            "_id": "u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx",
            "profImage": "no-avatar"
          },
          "updatedBy": {
            "name": "hi hi",
            "_id": "u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx",
            "profImage": "no-avatar"
          },
          "timestampValue": 1749032280681,
          "activityIds": [],
          "commentIds": [],
          "resolutionCmts": [],
          "isBreached": false,
          "queues": [],
          "channel": [],
          "createdAt": "2025-06-04T10:18:00.725Z",
          "updatedAt": "2025-06-04T10:33:42.570Z",
          "currAssignee": {
            "aId": "a-e64c3ed-0883-4151-b247-55ea2392xxxx",
            "name": "Demo Agent",
            "agentId": "u-04a27d8d-9ada-50e8-b582-0ea4df5axxxx"
          },
          "ETA": "2025-06-06T12:30:00.000Z",
          "dueDate": 1749213000000,
          "desc": "The customer waits for a refund since Monday."
        },
        "clear": {
          "_id": "ti-73acd32-0123-4114-9891-00a950aaxxxx",
          "caseId": "ci-31d9184-d64d-42d9-8c75-5edba531xxxx",
          "caseRefId": "CS00xxxx",
          "taskTmp": "jbhk",
          "name": "Task Testing",
          "lname": "task testing",
          "tags": [],
          "userInfo": {
            "_id": "u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx",
            "name": "dummy"
          },
          "sessIds": [],
          "accountId": "6639f7bd58c97ffac03bxxxx",
          "iId": "st-084d3c5e-376a-559f-9987-a012bb2bxxxx",
          "orgId": "o-85e72576-06a6-5c0b-8844-25fa0cd6xxxx",
          "convIds": [],
          "status": {
            "_id": "sts-a3ed479-e945-4b59-a0c0-4369472axxxx",
            "name": "Open",
            "lname": "open",
            "statusCategory": "open",
            "type": "system",
            "desc": "When a new case/task is created",
            "isEnabled": true,
            "isActive": true
          },
          "source": "rtm",
          "conversationType": "TASK",
          "fields": [
            {
              "_id": "fd-0c85264-e40d-48b9-ab6a-896e09adxxxx",
              "show": true,
              "displayName": "Due Date",
              "lname": "due date",
              "desc": "Date/time to complete a case",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "datetime",
                "displayName": "Due Date",
                "name": "dueDate",
                "description": "Date/time to complete a case",
                "placeholder": "Enter date",
                "readOnly": false,
                "tooltipText": "Date/time to complete a case"
              },
              "type": "system",
              "required": true,
              "dataType": "datetime"
            },
            {
              "_id": "fd-9d30e02-0147-4077-9daa-c480c8d1xxxx",
              "show": true,
              "displayName": "Description",
              "lname": "description",
              "desc": "Transcription based on the conversation summary",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "textarea",
                "displayName": "Description",
                "name": "description",
                "description": "Transcription based on the conversation summary",
                "placeholder": "Enter description",
                "readOnly": false,
                "tooltipText": "Transcription based on the conversation summary"
              },
              "type": "system",
              "required": true,
              "dataType": "textarea"
            },
            {
              "_id": "fd-7a49002-b492-413d-9c9d-bde3da27xxxx",
              "show": true,
              "displayName": "Title",
              "lname": "title",
              "desc": "Title of the field",
              "isEnabled": true,
              "isActive": true,
              "metaData": {
                "type": "input",
                "displayName": "Title",
                "name": "title",
                "description": "Title of the field",
                "placeholder": "Enter title",
                "readOnly": false,
                "tooltipText": "Title of the field"
              },
              "type": "system",
              "required": true,
              "dataType": "input"
            }
          ],
          "participants": [],
          "priority": {
            "_id": "pr-cad98ea-d89c-489b-acc7-e86341e5xxxx",
            "name": "Medium",
            "lname": "medium",
            "type": "system",
            "desc": "Moderate urgency",
            "color": "#16A34A",
            "isEnabled": true,
            "isActive": true,
            "score": 10
          },
          "refId": "TS000102",
          "assigneeType": "unassigned",
          "isCustTsk": false,
          "isActive": true,
          "attachments": [],
          "feedback": [],
          "createdBy": {
            "name": "hi hi",
            "_id": "u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx",
            "profImage": "no-avatar"
          },
          "updatedBy": {
            "name": "hi hi",
            "_id": "u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx",
            "profImage": "no-avatar"
          },
          "timestampValue": 1749032280681,
          "activityIds": [],
          "commentIds": [],
          "resolutionCmts": [],
          "isBreached": false,
          "queues": [],
          "channel": [],
          "createdAt": "2025-06-04T10:18:00.725Z",
          "updatedAt": "2025-06-04T10:40:15.901Z",
          "currAssignee": {},
          "ETA": ""
        }
      },
      "400": {
        "malformed-body": {
          "errors": [
            {
              "msg": "Request body is not valid JSON",
              "code": 400
            }
          ]
        },
        "wrong-content-type": {
          "errors": [
            {
              "msg": "Content-Type must be application/json",
              "code": 400
            }
          ]
        },
        "body-too-large": {
          "errors": [
            {
              "msg": "Request body is larger than 1048576 bytes",
              "code": 400
            }
          ]
        },
        "body-too-deep": {
          "errors": [
            {
              "msg": "Request body is nested deeper than 32 levels",
              "code": 400
            }
          ]
        },
        "missing-account-id": {
          "errors": [
            {
              "msg": "Missing header accountId",
              "code": 400
            }
          ]
        },
        "invalid-stream-id": {
          "errors": [
            {
              "msg": "Invalid StreamId",
              "code": 400
            }
          ]
        },
        "invalid-account-id": {
          "errors": [
            {
              "msg": "Invalid AccountId",
              "code": 400
            }
          ]
        },
        "invalid-task-id": {
          "errors": [
            {
              "msg": "Invalid task ID",
              "code": 400
            }
          ]
        }
      },
      "401": {
        "invalid-credentials": {
          "errors": [
            {
              "msg": "Invalid SDK credentials",
              "code": 4002
            }
          ]
        },
        "invalid-token": {
          "errors": [
            {
              "msg": "Invalid JWT token",
              "code": 4002
            }
          ]
        },
        "wrong-scope": {
          "errors": [
            {
              "msg": "Permission denied. Scope is incorrect!",
              "code": 4002
            }
          ]
        }
      },
      "405": {
        "method-not-allowed": {
          "errors": [
            {
              "msg": "Method Not Allowed",
              "code": 405
            }
          ]
        }
      },
      "412": {
        "validation-error": {
          "errors": [
            {
              "msg": "/limit must be <= 1000",
              "code": 412
            }
          ]
        },
        "unknown-key": {
          "errors": [
            {
              "msg": "/titel is not a known key",
              "code": 412
            }
          ]
        },
        "invalid-header": {
          "errors": [
            {
              "msg": "/headers/x-timezone-offset must be integer",
              "code": 412
            }
          ]
        },
        "invalid-arguments": {
          "errors": [
            {
              "msg": "Validation errors/ Invalid arguments",
              "code": 412
            }
          ]
        },
        "missing-app-details": {
          "errors": [
            {
              "msg": "Missing app details in the payload",
              "code": "ValidationError"
            }
          ]
        }
      },
      "429": {
        "rate-limit-minute": {
          "errors": [
            {
              "msg": "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.",
              "code": 429
            }
          ]
        },
        "rate-limit-hour": {
          "errors": [
            {
              "msg": "You've exceeded the hourly rate limit. Please wait for sometime before retrying.",
              "code": 429
            }
          ]
        },
        "rate-limit-api": {
          "errors": [
            {
              "msg": "Rate limit for this API has been reached. Please try again after some time.",
              "code": 429
            }
          ]
        }
      },
      "500": {
        "internal-error": {
          "errors": [
            {
              "msg": "Internal Server Error",
              "code": 500
            }
          ]
        }
      }
    }
  }
} satisfies OperationExamples
