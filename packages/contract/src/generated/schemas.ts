// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 fd036d6c52831630a032739234069fbf4d2ca1188f027be87337d1d708c5666e.

/** Every schema of the contract as one JSON Schema 2020-12 document. */
export const schemas = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:case-management:contract",
  "$defs": {
    "TimestampInput": {
      "type": "string",
      "format": "date-time",
      "pattern": "^(19[7-9][0-9]|[2-9][0-9]{3})-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,3})?Z$",
      "maxLength": 24
    },
    "SortField": {
      "type": "string",
      "enum": [
        "createdAt",
        "createdDate",
        "updatedAt",
        "dueDate",
        "name"
      ]
    },
    "SortDirection": {
      "type": "string",
      "enum": [
        "asc",
        "desc"
      ]
    },
    "SortOrder": {
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "maxProperties": 1,
      "properties": {
        "createdAt": {
          "$ref": "#/$defs/SortDirection"
        },
        "createdDate": {
          "$ref": "#/$defs/SortDirection"
        },
        "updatedAt": {
          "$ref": "#/$defs/SortDirection"
        },
        "dueDate": {
          "$ref": "#/$defs/SortDirection"
        },
        "name": {
          "$ref": "#/$defs/SortDirection"
        }
      }
    },
    "SortBy": {
      "oneOf": [
        {
          "$ref": "#/$defs/SortField"
        },
        {
          "$ref": "#/$defs/SortOrder"
        }
      ]
    },
    "TaskColumn": {
      "type": "string",
      "enum": [
        "_id",
        "caseId",
        "caseRefId",
        "taskTmp",
        "name",
        "lname",
        "desc",
        "tags",
        "userInfo",
        "sessIds",
        "convIds",
        "accountId",
        "iId",
        "orgId",
        "status",
        "language",
        "source",
        "conversationType",
        "fields",
        "participants",
        "queues",
        "currQueue",
        "priority",
        "refId",
        "assigneeType",
        "currAssignee",
        "isCustTsk",
        "isActive",
        "taskIds",
        "supportCustomTasks",
        "attachments",
        "feedback",
        "createdBy",
        "updatedBy",
        "timestampValue",
        "activityIds",
        "commentIds",
        "resolutionCmts",
        "isBreached",
        "channel",
        "createdAt",
        "updatedAt",
        "dueDate",
        "ETA"
      ]
    },
    "FieldEntry": {
      "anyOf": [
        {
          "type": "string",
          "maxLength": 4096
        },
        {
          "type": "number"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        }
      ]
    },
    "CustomFieldFilter": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "lname",
        "selectedValue"
      ],
      "properties": {
        "lname": {
          "type": "string",
          "minLength": 1,
          "maxLength": 256
        },
        "selectedValue": {
          "$ref": "#/$defs/FieldEntry"
        }
      }
    },
    "EtaBucket": {
      "type": "string",
      "enum": [
        "overdue",
        "dueToday",
        "upcoming"
      ]
    },
    "TaskFilter": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "searchText": {
          "type": "string",
          "maxLength": 256
        },
        "unresolved": {
          "type": "boolean"
        },
        "unassigned": {
          "type": "boolean"
        },
        "mycase": {
          "type": "boolean"
        },
        "mytask": {
          "type": "boolean"
        },
        "priority": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        },
        "status": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        },
        "channel": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        },
        "queues": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 256
          }
        },
        "agents": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 256
          }
        },
        "startDate": {
          "$ref": "#/$defs/TimestampInput"
        },
        "endDate": {
          "$ref": "#/$defs/TimestampInput"
        },
        "sortBy": {
          "$ref": "#/$defs/SortBy"
        },
        "dueDate": {
          "$ref": "#/$defs/TimestampInput"
        },
        "skip": {
          "type": "integer",
          "minimum": 0,
          "maximum": 2147483647
        },
        "limit": {
          "type": "integer",
          "minimum": 1,
          "maximum": 1000
        },
        "selectedColumns": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/TaskColumn"
          }
        },
        "customFields": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/CustomFieldFilter"
          }
        },
        "ETAlist": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/EtaBucket"
          }
        }
      }
    },
    "User": {
      "type": "object",
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^u-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "maxLength": 256
        },
        "emailId": {
          "type": "string",
          "maxLength": 320
        },
        "phoneNumber": {
          "type": "string",
          "maxLength": 64
        }
      }
    },
    "Status": {
      "type": "object",
      "required": [
        "name"
      ],
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^sts-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        },
        "lname": {
          "type": "string",
          "maxLength": 256
        },
        "statusCategory": {
          "type": "string",
          "maxLength": 64
        },
        "type": {
          "type": "string",
          "maxLength": 64
        },
        "desc": {
          "type": "string",
          "maxLength": 1024
        },
        "isEnabled": {
          "type": "boolean"
        },
        "isActive": {
          "type": "boolean"
        }
      }
    },
    "FieldMetaData": {
      "type": "object",
      "properties": {
        "type": {
          "type": "string",
          "maxLength": 64
        },
        "displayName": {
          "type": "string",
          "maxLength": 256
        },
        "name": {
          "type": "string",
          "maxLength": 256
        },
        "description": {
          "type": "string",
          "maxLength": 1024
        },
        "placeholder": {
          "type": "string",
          "maxLength": 1024
        },
        "readOnly": {
          "type": "boolean"
        },
        "tooltipText": {
          "type": "string",
          "maxLength": 1024
        },
        "values": {
          "type": "array",
          "maxItems": 1000,
          "items": {}
        },
        "value": {
          "type": "string",
          "maxLength": 4096
        },
        "isMulti": {
          "type": "boolean"
        },
        "isVisible": {
          "type": "boolean"
        },
        "defaultErrorMsg": {
          "type": "string",
          "maxLength": 1024
        },
        "validateOn": {
          "type": "string",
          "maxLength": 64
        },
        "validationRules": {
          "type": "array",
          "maxItems": 1000,
          "items": {}
        }
      }
    },
    "FieldValue": {
      "anyOf": [
        {
          "type": "string",
          "maxLength": 4096
        },
        {
          "type": "number"
        },
        {
          "type": "boolean"
        },
        {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/FieldEntry"
          }
        },
        {
          "type": "null"
        }
      ]
    },
    "Field": {
      "type": "object",
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^fd-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "show": {
          "type": "boolean"
        },
        "displayName": {
          "type": "string",
          "maxLength": 256
        },
        "lname": {
          "type": "string",
          "maxLength": 256
        },
        "desc": {
          "type": "string",
          "maxLength": 1024
        },
        "isEnabled": {
          "type": "boolean"
        },
        "isActive": {
          "type": "boolean"
        },
        "metaData": {
          "$ref": "#/$defs/FieldMetaData"
        },
        "type": {
          "type": "string",
          "maxLength": 64
        },
        "required": {
          "type": "boolean"
        },
        "dataType": {
          "type": "string",
          "maxLength": 64
        },
        "selectedValue": {
          "$ref": "#/$defs/FieldValue"
        }
      }
    },
    "Timestamp": {
      "type": "string",
      "format": "date-time",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$"
    },
    "Participant": {
      "type": "object",
      "properties": {
        "agentId": {
          "type": "string",
          "pattern": "^u-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "aId": {
          "type": "string",
          "pattern": "^a-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "maxLength": 256
        },
        "pStatus": {
          "type": "string",
          "maxLength": 64
        },
        "assignedAt": {
          "$ref": "#/$defs/Timestamp"
        }
      }
    },
    "QueueAssignment": {
      "type": "object",
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^qu-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "maxLength": 256
        },
        "type": {
          "type": "string",
          "maxLength": 64
        },
        "status": {
          "type": "string",
          "maxLength": 64
        },
        "startTime": {
          "$ref": "#/$defs/Timestamp"
        }
      }
    },
    "CurrentQueue": {
      "type": "object",
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^qu-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "maxLength": 256
        }
      }
    },
    "Priority": {
      "type": "object",
      "required": [
        "name"
      ],
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^pr-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        },
        "lname": {
          "type": "string",
          "maxLength": 256
        },
        "type": {
          "type": "string",
          "maxLength": 64
        },
        "desc": {
          "type": "string",
          "maxLength": 1024
        },
        "color": {
          "type": "string",
          "maxLength": 64
        },
        "isEnabled": {
          "type": "boolean"
        },
        "isActive": {
          "type": "boolean"
        },
        "score": {
          "type": "number",
          "minimum": -1000000,
          "maximum": 1000000
        }
      }
    },
    "Assignee": {
      "type": "object",
      "properties": {
        "aId": {
          "type": "string",
          "pattern": "^a-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "agentId": {
          "type": "string",
          "pattern": "^u-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "maxLength": 256
        }
      }
    },
    "Attachment": {
      "type": "object",
      "additionalProperties": true,
      "maxProperties": 100
    },
    "FeedbackEntry": {
      "type": "object",
      "additionalProperties": true,
      "maxProperties": 100
    },
    "Actor": {
      "type": "object",
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^u-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "maxLength": 256
        },
        "profImage": {
          "type": "string",
          "maxLength": 2048
        }
      }
    },
    "ResolutionComment": {
      "type": "object",
      "additionalProperties": true,
      "maxProperties": 100
    },
    "Eta": {
      "type": "string",
      "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z)?$",
      "if": {
        "minLength": 1
      },
      "then": {
        "format": "date-time"
      }
    },
    "Task": {
      "type": "object",
      "required": [
        "_id",
        "caseId",
        "caseRefId",
        "name"
      ],
      "properties": {
        "_id": {
          "type": "string",
          "minLength": 4,
          "pattern": "^ti-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "caseId": {
          "type": "string",
          "minLength": 4,
          "pattern": "^ci-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "caseRefId": {
          "type": "string",
          "minLength": 1,
          "maxLength": 64
        },
        "taskTmp": {
          "type": "string",
          "maxLength": 128
        },
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 512
        },
        "lname": {
          "type": "string",
          "maxLength": 1024
        },
        "desc": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 16384
        },
        "tags": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 256
          }
        },
        "userInfo": {
          "$ref": "#/$defs/User"
        },
        "sessIds": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "convIds": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "accountId": {
          "type": "string",
          "pattern": "^[0-9A-Za-z]+$",
          "maxLength": 64
        },
        "iId": {
          "type": "string",
          "pattern": "^st-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "orgId": {
          "type": "string",
          "pattern": "^o-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "status": {
          "$ref": "#/$defs/Status"
        },
        "language": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 64
        },
        "source": {
          "type": "string",
          "maxLength": 128
        },
        "conversationType": {
          "type": "string",
          "maxLength": 64
        },
        "fields": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/Field"
          }
        },
        "participants": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/Participant"
          }
        },
        "queues": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/QueueAssignment"
          }
        },
        "currQueue": {
          "$ref": "#/$defs/CurrentQueue"
        },
        "priority": {
          "$ref": "#/$defs/Priority"
        },
        "refId": {
          "type": "string",
          "maxLength": 64
        },
        "assigneeType": {
          "type": "string",
          "minLength": 1,
          "maxLength": 64
        },
        "currAssignee": {
          "$ref": "#/$defs/Assignee"
        },
        "isCustTsk": {
          "type": "boolean"
        },
        "isActive": {
          "type": "boolean"
        },
        "taskIds": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "supportCustomTasks": {
          "type": "boolean"
        },
        "attachments": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/Attachment"
          }
        },
        "feedback": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/FeedbackEntry"
          }
        },
        "createdBy": {
          "$ref": "#/$defs/Actor"
        },
        "updatedBy": {
          "$ref": "#/$defs/Actor"
        },
        "timestampValue": {
          "type": "integer",
          "minimum": 0,
          "maximum": 253402300799999
        },
        "activityIds": {
          "type": "array",
          "maxItems": 1000,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "commentIds": {
          "type": "array",
          "maxItems": 1000,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "resolutionCmts": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/ResolutionComment"
          }
        },
        "isBreached": {
          "type": "boolean"
        },
        "channel": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "createdAt": {
          "$ref": "#/$defs/Timestamp"
        },
        "updatedAt": {
          "$ref": "#/$defs/Timestamp"
        },
        "dueDate": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0,
          "maximum": 253402300799999
        },
        "ETA": {
          "$ref": "#/$defs/Eta"
        }
      }
    },
    "TaskPage": {
      "type": "object",
      "required": [
        "results",
        "page",
        "limit",
        "hasMore",
        "totalPages",
        "totalResults"
      ],
      "properties": {
        "results": {
          "type": "array",
          "maxItems": 1000,
          "items": {
            "$ref": "#/$defs/Task"
          }
        },
        "page": {
          "type": "integer",
          "minimum": 1,
          "maximum": 2147483648
        },
        "limit": {
          "type": "integer",
          "minimum": 1,
          "maximum": 1000
        },
        "hasMore": {
          "type": "boolean"
        },
        "totalPages": {
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "totalResults": {
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        }
      }
    },
    "ErrorCode": {
      "anyOf": [
        {
          "type": "integer"
        },
        {
          "type": "string",
          "maxLength": 128
        }
      ]
    },
    "ErrorItem": {
      "type": "object",
      "required": [
        "msg",
        "code"
      ],
      "properties": {
        "msg": {
          "type": "string",
          "minLength": 1,
          "maxLength": 4096
        },
        "code": {
          "$ref": "#/$defs/ErrorCode"
        }
      }
    },
    "ErrorBody": {
      "type": "object",
      "required": [
        "errors"
      ],
      "properties": {
        "errors": {
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/ErrorItem"
          }
        }
      }
    },
    "UserInput": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^u-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "maxLength": 256
        },
        "emailId": {
          "type": "string",
          "maxLength": 320
        },
        "phoneNumber": {
          "type": "string",
          "maxLength": 64
        }
      }
    },
    "StatusInput": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name"
      ],
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^sts-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        },
        "lname": {
          "type": "string",
          "maxLength": 256
        },
        "statusCategory": {
          "type": "string",
          "minLength": 1,
          "maxLength": 64
        },
        "type": {
          "type": "string",
          "maxLength": 64
        },
        "desc": {
          "type": "string",
          "maxLength": 1024
        },
        "isEnabled": {
          "type": "boolean"
        },
        "isActive": {
          "type": "boolean"
        }
      }
    },
    "FieldMetaDataInput": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "type": {
          "type": "string",
          "maxLength": 64
        },
        "displayName": {
          "type": "string",
          "maxLength": 256
        },
        "name": {
          "type": "string",
          "maxLength": 256
        },
        "description": {
          "type": "string",
          "maxLength": 1024
        },
        "placeholder": {
          "type": "string",
          "maxLength": 1024
        },
        "readOnly": {
          "type": "boolean"
        },
        "tooltipText": {
          "type": "string",
          "maxLength": 1024
        },
        "values": {
          "type": "array",
          "maxItems": 1000,
          "items": {}
        },
        "value": {
          "type": "string",
          "maxLength": 4096
        },
        "isMulti": {
          "type": "boolean"
        },
        "isVisible": {
          "type": "boolean"
        },
        "defaultErrorMsg": {
          "type": "string",
          "maxLength": 1024
        },
        "validateOn": {
          "type": "string",
          "maxLength": 64
        },
        "validationRules": {
          "type": "array",
          "maxItems": 1000,
          "items": {}
        }
      }
    },
    "FieldInput": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^fd-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "show": {
          "type": "boolean"
        },
        "displayName": {
          "type": "string",
          "maxLength": 256
        },
        "lname": {
          "type": "string",
          "maxLength": 256
        },
        "desc": {
          "type": "string",
          "maxLength": 1024
        },
        "isEnabled": {
          "type": "boolean"
        },
        "isActive": {
          "type": "boolean"
        },
        "metaData": {
          "$ref": "#/$defs/FieldMetaDataInput"
        },
        "type": {
          "type": "string",
          "maxLength": 64
        },
        "required": {
          "type": "boolean"
        },
        "dataType": {
          "type": "string",
          "maxLength": 64
        },
        "selectedValue": {
          "$ref": "#/$defs/FieldValue"
        }
      }
    },
    "ParticipantInput": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "agentId": {
          "type": "string",
          "pattern": "^u-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "aId": {
          "type": "string",
          "pattern": "^a-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "maxLength": 256
        },
        "pStatus": {
          "type": "string",
          "maxLength": 64
        },
        "assignedAt": {
          "$ref": "#/$defs/TimestampInput"
        }
      }
    },
    "QueueAssignmentInput": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^qu-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 256
        },
        "type": {
          "type": "string",
          "maxLength": 64
        },
        "status": {
          "type": "string",
          "maxLength": 64
        },
        "startTime": {
          "$ref": "#/$defs/TimestampInput"
        }
      }
    },
    "PriorityInput": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name"
      ],
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^pr-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        },
        "lname": {
          "type": "string",
          "maxLength": 256
        },
        "type": {
          "type": "string",
          "maxLength": 64
        },
        "desc": {
          "type": "string",
          "maxLength": 1024
        },
        "color": {
          "type": "string",
          "maxLength": 64
        },
        "isEnabled": {
          "type": "boolean"
        },
        "isActive": {
          "type": "boolean"
        },
        "score": {
          "type": "number",
          "minimum": -1000000,
          "maximum": 1000000
        }
      }
    },
    "AssigneeType": {
      "type": "string",
      "enum": [
        "unassigned",
        "agent",
        "queues"
      ]
    },
    "ActorInput": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "_id": {
          "type": "string",
          "pattern": "^u-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "maxLength": 256
        },
        "profImage": {
          "type": "string",
          "maxLength": 2048
        }
      }
    },
    "AssigneeInput": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "aId": {
          "type": "string",
          "pattern": "^a-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "agentId": {
          "type": "string",
          "pattern": "^u-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "name": {
          "type": "string",
          "maxLength": 256
        }
      }
    },
    "EtaInput": {
      "type": [
        "string",
        "null"
      ],
      "pattern": "^((19[7-9][0-9]|[2-9][0-9]{3})-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,3})?Z)?$",
      "maxLength": 24,
      "if": {
        "minLength": 1
      },
      "then": {
        "format": "date-time"
      }
    },
    "TaskUpdate": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "caseTmp": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        },
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 512
        },
        "lname": {
          "type": "string",
          "maxLength": 1024
        },
        "desc": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 16384
        },
        "tags": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 256
          }
        },
        "userInfo": {
          "$ref": "#/$defs/UserInput"
        },
        "sessIds": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "accountId": {
          "type": "string",
          "pattern": "^[0-9A-Za-z]+$",
          "maxLength": 64
        },
        "lid": {
          "type": "string",
          "maxLength": 128
        },
        "iId": {
          "type": "string",
          "pattern": "^st-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "orgId": {
          "type": "string",
          "pattern": "^o-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "convIds": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "status": {
          "$ref": "#/$defs/StatusInput"
        },
        "language": {
          "type": [
            "string",
            "null"
          ],
          "minLength": 1,
          "maxLength": 64
        },
        "source": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        },
        "conversationType": {
          "type": "string",
          "minLength": 1,
          "maxLength": 64
        },
        "fields": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/FieldInput"
          }
        },
        "participants": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/ParticipantInput"
          }
        },
        "queues": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/QueueAssignmentInput"
          }
        },
        "priority": {
          "anyOf": [
            {
              "$ref": "#/$defs/PriorityInput"
            },
            {
              "type": "null"
            }
          ]
        },
        "refId": {
          "type": "string",
          "maxLength": 64
        },
        "assigneeType": {
          "$ref": "#/$defs/AssigneeType"
        },
        "isActive": {
          "type": "boolean"
        },
        "taskIds": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "attachments": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/Attachment"
          }
        },
        "feedback": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/FeedbackEntry"
          }
        },
        "createdBy": {
          "$ref": "#/$defs/ActorInput"
        },
        "updatedBy": {
          "$ref": "#/$defs/ActorInput"
        },
        "timestampValue": {
          "type": "number",
          "minimum": 0,
          "maximum": 253402300799999
        },
        "activityIds": {
          "type": "array",
          "maxItems": 1000,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "commentIds": {
          "type": "array",
          "maxItems": 1000,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        },
        "resolutionCmts": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/ResolutionComment"
          }
        },
        "dueDate": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0,
          "maximum": 253402300799999
        },
        "isBreached": {
          "type": "boolean"
        },
        "supportCustomTasks": {
          "type": "boolean"
        },
        "channel": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        },
        "createdAt": {
          "$ref": "#/$defs/TimestampInput"
        },
        "updatedAt": {
          "$ref": "#/$defs/TimestampInput"
        },
        "currAssignee": {
          "anyOf": [
            {
              "$ref": "#/$defs/AssigneeInput"
            },
            {
              "type": "null"
            }
          ]
        },
        "ETA": {
          "$ref": "#/$defs/EtaInput"
        }
      }
    },
    "getTasks.pathParameters": {
      "type": "object",
      "required": [
        "streamId"
      ],
      "properties": {
        "streamId": {
          "type": "string",
          "pattern": "^st-[0-9A-Za-z-]+$",
          "maxLength": 64
        }
      }
    },
    "getTasks.headers": {
      "type": "object",
      "required": [
        "accountid"
      ],
      "properties": {
        "accountid": {
          "type": "string",
          "pattern": "^[0-9A-Za-z]+$",
          "maxLength": 64
        },
        "client-app": {
          "type": "string",
          "minLength": 1,
          "maxLength": 64
        },
        "x-timezone-offset": {
          "type": "integer",
          "minimum": -840,
          "maximum": 720
        },
        "app-language": {
          "type": "string",
          "pattern": "^[A-Za-z]{2,8}(-[0-9A-Za-z]{1,8})*$",
          "maxLength": 35
        },
        "bot-language": {
          "type": "string",
          "pattern": "^[A-Za-z]{2,8}(-[0-9A-Za-z]{1,8})*$",
          "maxLength": 35
        },
        "state": {
          "type": "string",
          "minLength": 1,
          "maxLength": 64
        },
        "iid": {
          "type": "string",
          "pattern": "^st-[0-9A-Za-z-]+$",
          "maxLength": 64
        }
      }
    },
    "getTasks.requestBody": {
      "$ref": "#/$defs/TaskFilter"
    },
    "getTasks.response.200": {
      "$ref": "#/$defs/TaskPage"
    },
    "getTasks.response.400": {
      "$ref": "#/$defs/ErrorBody"
    },
    "getTasks.response.401": {
      "$ref": "#/$defs/ErrorBody"
    },
    "getTasks.response.405": {
      "$ref": "#/$defs/ErrorBody"
    },
    "getTasks.response.412": {
      "$ref": "#/$defs/ErrorBody"
    },
    "getTasks.response.429": {
      "$ref": "#/$defs/ErrorBody"
    },
    "getTasks.response.500": {
      "$ref": "#/$defs/ErrorBody"
    },
    "updateTask.pathParameters": {
      "type": "object",
      "required": [
        "streamId",
        "taskId"
      ],
      "properties": {
        "streamId": {
          "type": "string",
          "pattern": "^st-[0-9A-Za-z-]+$",
          "maxLength": 64
        },
        "taskId": {
          "type": "string",
          "pattern": "^ti-[0-9A-Za-z-]+$",
          "maxLength": 64
        }
      }
    },
    "updateTask.headers": {
      "type": "object",
      "required": [
        "accountid"
      ],
      "properties": {
        "accountid": {
          "type": "string",
          "pattern": "^[0-9A-Za-z]+$",
          "maxLength": 64
        },
        "client-app": {
          "type": "string",
          "minLength": 1,
          "maxLength": 64
        },
        "x-timezone-offset": {
          "type": "integer",
          "minimum": -840,
          "maximum": 720
        },
        "app-language": {
          "type": "string",
          "pattern": "^[A-Za-z]{2,8}(-[0-9A-Za-z]{1,8})*$",
          "maxLength": 35
        },
        "bot-language": {
          "type": "string",
          "pattern": "^[A-Za-z]{2,8}(-[0-9A-Za-z]{1,8})*$",
          "maxLength": 35
        },
        "state": {
          "type": "string",
          "minLength": 1,
          "maxLength": 64
        },
        "iid": {
          "type": "string",
          "pattern": "^st-[0-9A-Za-z-]+$",
          "maxLength": 64
        }
      }
    },
    "updateTask.requestBody": {
      "$ref": "#/$defs/TaskUpdate"
    },
    "updateTask.response.200": {
      "$ref": "#/$defs/Task"
    },
    "updateTask.response.400": {
      "$ref": "#/$defs/ErrorBody"
    },
    "updateTask.response.401": {
      "$ref": "#/$defs/ErrorBody"
    },
    "updateTask.response.405": {
      "$ref": "#/$defs/ErrorBody"
    },
    "updateTask.response.412": {
      "$ref": "#/$defs/ErrorBody"
    },
    "updateTask.response.429": {
      "$ref": "#/$defs/ErrorBody"
    },
    "updateTask.response.500": {
      "$ref": "#/$defs/ErrorBody"
    }
  }
} as const

/** The names in `$defs` that belong to each operation. */
export const operationSchemas = {
  "getTasks": {
    "pathParameters": "getTasks.pathParameters",
    "headers": "getTasks.headers",
    "requestBody": "getTasks.requestBody",
    "responses": {
      "200": "getTasks.response.200",
      "400": "getTasks.response.400",
      "401": "getTasks.response.401",
      "405": "getTasks.response.405",
      "412": "getTasks.response.412",
      "429": "getTasks.response.429",
      "500": "getTasks.response.500"
    }
  },
  "updateTask": {
    "pathParameters": "updateTask.pathParameters",
    "headers": "updateTask.headers",
    "requestBody": "updateTask.requestBody",
    "responses": {
      "200": "updateTask.response.200",
      "400": "updateTask.response.400",
      "401": "updateTask.response.401",
      "405": "updateTask.response.405",
      "412": "updateTask.response.412",
      "429": "updateTask.response.429",
      "500": "updateTask.response.500"
    }
  }
} as const
