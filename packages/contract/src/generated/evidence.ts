// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 fd036d6c52831630a032739234069fbf4d2ca1188f027be87337d1d708c5666e.

/** The evidence for each element of the bundle, by JSON pointer. */
export const evidence = {
  "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1getTasks/post/responses/200": "sample",
  "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1updateTask~1{taskId}/post/responses/200": "sample",
  "#/components/securitySchemes/auth": "documented",
  "#/components/parameters/StreamId": "documented",
  "#/components/parameters/AccountId": "documented",
  "#/components/parameters/ClientApp": "sample",
  "#/components/parameters/TimezoneOffset": "sample",
  "#/components/parameters/AppLanguage": "sample",
  "#/components/parameters/BotLanguage": "sample",
  "#/components/parameters/State": "sample",
  "#/components/parameters/InstanceId": "sample",
  "#/components/parameters/TaskId": "documented",
  "#/components/schemas/SortOrder/properties/createdAt": "inferred",
  "#/components/schemas/SortOrder/properties/createdDate": "documented",
  "#/components/schemas/SortOrder/properties/updatedAt": "inferred",
  "#/components/schemas/SortOrder/properties/dueDate": "sample",
  "#/components/schemas/SortOrder/properties/name": "inferred",
  "#/components/schemas/CustomFieldFilter/properties/lname": "inferred",
  "#/components/schemas/CustomFieldFilter/properties/selectedValue": "inferred",
  "#/components/schemas/TaskFilter/properties/searchText": "documented",
  "#/components/schemas/TaskFilter/properties/unresolved": "documented",
  "#/components/schemas/TaskFilter/properties/unassigned": "documented",
  "#/components/schemas/TaskFilter/properties/mycase": "documented",
  "#/components/schemas/TaskFilter/properties/mytask": "sample",
  "#/components/schemas/TaskFilter/properties/priority": "documented",
  "#/components/schemas/TaskFilter/properties/status": "documented",
  "#/components/schemas/TaskFilter/properties/channel": "documented",
  "#/components/schemas/TaskFilter/properties/queues": "documented",
  "#/components/schemas/TaskFilter/properties/agents": "sample",
  "#/components/schemas/TaskFilter/properties/startDate": "documented",
  "#/components/schemas/TaskFilter/properties/endDate": "documented",
  "#/components/schemas/TaskFilter/properties/sortBy": "documented",
  "#/components/schemas/TaskFilter/properties/dueDate": "documented",
  "#/components/schemas/TaskFilter/properties/skip": "sample",
  "#/components/schemas/TaskFilter/properties/limit": "sample",
  "#/components/schemas/TaskFilter/properties/selectedColumns": "sample",
  "#/components/schemas/TaskFilter/properties/customFields": "sample",
  "#/components/schemas/TaskFilter/properties/ETAlist": "sample",
  "#/components/schemas/User/properties/_id": "sample",
  "#/components/schemas/User/properties/name": "sample",
  "#/components/schemas/User/properties/emailId": "sibling",
  "#/components/schemas/User/properties/phoneNumber": "sibling",
  "#/components/schemas/Status/properties/_id": "sibling",
  "#/components/schemas/Status/properties/name": "sample",
  "#/components/schemas/Status/properties/lname": "sibling",
  "#/components/schemas/Status/properties/statusCategory": "sample",
  "#/components/schemas/Status/properties/type": "sibling",
  "#/components/schemas/Status/properties/desc": "sibling",
  "#/components/schemas/Status/properties/isEnabled": "sibling",
  "#/components/schemas/Status/properties/isActive": "sibling",
  "#/components/schemas/FieldMetaData/properties/type": "sibling",
  "#/components/schemas/FieldMetaData/properties/displayName": "sibling",
  "#/components/schemas/FieldMetaData/properties/name": "sibling",
  "#/components/schemas/FieldMetaData/properties/description": "sibling",
  "#/components/schemas/FieldMetaData/properties/placeholder": "sibling",
  "#/components/schemas/FieldMetaData/properties/readOnly": "sibling",
  "#/components/schemas/FieldMetaData/properties/tooltipText": "sibling",
  "#/components/schemas/FieldMetaData/properties/values": "sibling",
  "#/components/schemas/FieldMetaData/properties/value": "sibling",
  "#/components/schemas/FieldMetaData/properties/isMulti": "sibling",
  "#/components/schemas/FieldMetaData/properties/isVisible": "sibling",
  "#/components/schemas/FieldMetaData/properties/defaultErrorMsg": "sibling",
  "#/components/schemas/FieldMetaData/properties/validateOn": "sibling",
  "#/components/schemas/FieldMetaData/properties/validationRules": "sibling",
  "#/components/schemas/Field/properties/_id": "sibling",
  "#/components/schemas/Field/properties/show": "sibling",
  "#/components/schemas/Field/properties/displayName": "sibling",
  "#/components/schemas/Field/properties/lname": "sibling",
  "#/components/schemas/Field/properties/desc": "sibling",
  "#/components/schemas/Field/properties/isEnabled": "sibling",
  "#/components/schemas/Field/properties/isActive": "sibling",
  "#/components/schemas/Field/properties/metaData": "sibling",
  "#/components/schemas/Field/properties/type": "sibling",
  "#/components/schemas/Field/properties/required": "sibling",
  "#/components/schemas/Field/properties/dataType": "sibling",
  "#/components/schemas/Field/properties/selectedValue": "sibling",
  "#/components/schemas/Participant/properties/agentId": "sibling",
  "#/components/schemas/Participant/properties/aId": "sibling",
  "#/components/schemas/Participant/properties/name": "sibling",
  "#/components/schemas/Participant/properties/pStatus": "sibling",
  "#/components/schemas/Participant/properties/assignedAt": "sibling",
  "#/components/schemas/QueueAssignment/properties/_id": "sibling",
  "#/components/schemas/QueueAssignment/properties/name": "sibling",
  "#/components/schemas/QueueAssignment/properties/type": "sibling",
  "#/components/schemas/QueueAssignment/properties/status": "sibling",
  "#/components/schemas/QueueAssignment/properties/startTime": "sibling",
  "#/components/schemas/CurrentQueue/properties/_id": "sibling",
  "#/components/schemas/CurrentQueue/properties/name": "sibling",
  "#/components/schemas/Priority/properties/_id": "sibling",
  "#/components/schemas/Priority/properties/name": "sample",
  "#/components/schemas/Priority/properties/lname": "sibling",
  "#/components/schemas/Priority/properties/type": "sibling",
  "#/components/schemas/Priority/properties/desc": "sibling",
  "#/components/schemas/Priority/properties/color": "sample",
  "#/components/schemas/Priority/properties/isEnabled": "sibling",
  "#/components/schemas/Priority/properties/isActive": "sibling",
  "#/components/schemas/Priority/properties/score": "sibling",
  "#/components/schemas/Assignee/properties/aId": "sibling",
  "#/components/schemas/Assignee/properties/agentId": "sibling",
  "#/components/schemas/Assignee/properties/name": "sibling",
  "#/components/schemas/Actor/properties/_id": "sibling",
  "#/components/schemas/Actor/properties/name": "sibling",
  "#/components/schemas/Actor/properties/profImage": "sibling",
  "#/components/schemas/Task/properties/_id": "sample",
  "#/components/schemas/Task/properties/caseId": "sample",
  "#/components/schemas/Task/properties/caseRefId": "sample",
  "#/components/schemas/Task/properties/taskTmp": "sample",
  "#/components/schemas/Task/properties/name": "sample",
  "#/components/schemas/Task/properties/lname": "sample",
  "#/components/schemas/Task/properties/desc": "sibling",
  "#/components/schemas/Task/properties/tags": "sample",
  "#/components/schemas/Task/properties/userInfo": "sample",
  "#/components/schemas/Task/properties/sessIds": "sibling",
  "#/components/schemas/Task/properties/convIds": "sibling",
  "#/components/schemas/Task/properties/accountId": "sibling",
  "#/components/schemas/Task/properties/iId": "sibling",
  "#/components/schemas/Task/properties/orgId": "sibling",
  "#/components/schemas/Task/properties/status": "sample",
  "#/components/schemas/Task/properties/language": "sibling",
  "#/components/schemas/Task/properties/source": "sibling",
  "#/components/schemas/Task/properties/conversationType": "sibling",
  "#/components/schemas/Task/properties/fields": "sibling",
  "#/components/schemas/Task/properties/participants": "sibling",
  "#/components/schemas/Task/properties/queues": "sibling",
  "#/components/schemas/Task/properties/currQueue": "sibling",
  "#/components/schemas/Task/properties/priority": "sample",
  "#/components/schemas/Task/properties/refId": "sibling",
  "#/components/schemas/Task/properties/assigneeType": "sibling",
  "#/components/schemas/Task/properties/currAssignee": "sibling",
  "#/components/schemas/Task/properties/isCustTsk": "sibling",
  "#/components/schemas/Task/properties/isActive": "sibling",
  "#/components/schemas/Task/properties/taskIds": "sibling",
  "#/components/schemas/Task/properties/supportCustomTasks": "sibling",
  "#/components/schemas/Task/properties/attachments": "sibling",
  "#/components/schemas/Task/properties/feedback": "sibling",
  "#/components/schemas/Task/properties/createdBy": "sibling",
  "#/components/schemas/Task/properties/updatedBy": "sibling",
  "#/components/schemas/Task/properties/timestampValue": "sibling",
  "#/components/schemas/Task/properties/activityIds": "sibling",
  "#/components/schemas/Task/properties/commentIds": "sibling",
  "#/components/schemas/Task/properties/resolutionCmts": "sibling",
  "#/components/schemas/Task/properties/isBreached": "sibling",
  "#/components/schemas/Task/properties/channel": "sibling",
  "#/components/schemas/Task/properties/createdAt": "sample",
  "#/components/schemas/Task/properties/updatedAt": "sample",
  "#/components/schemas/Task/properties/dueDate": "sibling",
  "#/components/schemas/Task/properties/ETA": "sample",
  "#/components/schemas/TaskPage/properties/results": "sample",
  "#/components/schemas/TaskPage/properties/page": "sample",
  "#/components/schemas/TaskPage/properties/limit": "sample",
  "#/components/schemas/TaskPage/properties/hasMore": "sample",
  "#/components/schemas/TaskPage/properties/totalPages": "sample",
  "#/components/schemas/TaskPage/properties/totalResults": "sample",
  "#/components/schemas/ErrorItem/properties/msg": "sibling",
  "#/components/schemas/ErrorItem/properties/code": "sibling",
  "#/components/schemas/ErrorBody/properties/errors": "sibling",
  "#/components/schemas/UserInput/properties/_id": "sibling",
  "#/components/schemas/UserInput/properties/name": "sibling",
  "#/components/schemas/UserInput/properties/emailId": "sibling",
  "#/components/schemas/UserInput/properties/phoneNumber": "sibling",
  "#/components/schemas/StatusInput/properties/_id": "sibling",
  "#/components/schemas/StatusInput/properties/name": "sibling",
  "#/components/schemas/StatusInput/properties/lname": "sibling",
  "#/components/schemas/StatusInput/properties/statusCategory": "sibling",
  "#/components/schemas/StatusInput/properties/type": "sibling",
  "#/components/schemas/StatusInput/properties/desc": "sibling",
  "#/components/schemas/StatusInput/properties/isEnabled": "sibling",
  "#/components/schemas/StatusInput/properties/isActive": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/type": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/displayName": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/name": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/description": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/placeholder": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/readOnly": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/tooltipText": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/values": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/value": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/isMulti": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/isVisible": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/defaultErrorMsg": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/validateOn": "sibling",
  "#/components/schemas/FieldMetaDataInput/properties/validationRules": "sibling",
  "#/components/schemas/FieldInput/properties/_id": "sibling",
  "#/components/schemas/FieldInput/properties/show": "sibling",
  "#/components/schemas/FieldInput/properties/displayName": "sibling",
  "#/components/schemas/FieldInput/properties/lname": "sibling",
  "#/components/schemas/FieldInput/properties/desc": "sibling",
  "#/components/schemas/FieldInput/properties/isEnabled": "sibling",
  "#/components/schemas/FieldInput/properties/isActive": "sibling",
  "#/components/schemas/FieldInput/properties/metaData": "sibling",
  "#/components/schemas/FieldInput/properties/type": "sibling",
  "#/components/schemas/FieldInput/properties/required": "sibling",
  "#/components/schemas/FieldInput/properties/dataType": "sibling",
  "#/components/schemas/FieldInput/properties/selectedValue": "sibling",
  "#/components/schemas/ParticipantInput/properties/agentId": "sibling",
  "#/components/schemas/ParticipantInput/properties/aId": "sibling",
  "#/components/schemas/ParticipantInput/properties/name": "sibling",
  "#/components/schemas/ParticipantInput/properties/pStatus": "sibling",
  "#/components/schemas/ParticipantInput/properties/assignedAt": "sibling",
  "#/components/schemas/QueueAssignmentInput/properties/_id": "sibling",
  "#/components/schemas/QueueAssignmentInput/properties/name": "sibling",
  "#/components/schemas/QueueAssignmentInput/properties/type": "sibling",
  "#/components/schemas/QueueAssignmentInput/properties/status": "sibling",
  "#/components/schemas/QueueAssignmentInput/properties/startTime": "sibling",
  "#/components/schemas/PriorityInput/properties/_id": "sibling",
  "#/components/schemas/PriorityInput/properties/name": "sibling",
  "#/components/schemas/PriorityInput/properties/lname": "sibling",
  "#/components/schemas/PriorityInput/properties/type": "sibling",
  "#/components/schemas/PriorityInput/properties/desc": "sibling",
  "#/components/schemas/PriorityInput/properties/color": "sibling",
  "#/components/schemas/PriorityInput/properties/isEnabled": "sibling",
  "#/components/schemas/PriorityInput/properties/isActive": "sibling",
  "#/components/schemas/PriorityInput/properties/score": "sibling",
  "#/components/schemas/ActorInput/properties/_id": "sibling",
  "#/components/schemas/ActorInput/properties/name": "sibling",
  "#/components/schemas/ActorInput/properties/profImage": "sibling",
  "#/components/schemas/AssigneeInput/properties/aId": "sibling",
  "#/components/schemas/AssigneeInput/properties/agentId": "sibling",
  "#/components/schemas/AssigneeInput/properties/name": "sibling",
  "#/components/schemas/TaskUpdate/properties/caseTmp": "documented",
  "#/components/schemas/TaskUpdate/properties/name": "documented",
  "#/components/schemas/TaskUpdate/properties/lname": "documented",
  "#/components/schemas/TaskUpdate/properties/desc": "documented",
  "#/components/schemas/TaskUpdate/properties/tags": "documented",
  "#/components/schemas/TaskUpdate/properties/userInfo": "documented",
  "#/components/schemas/TaskUpdate/properties/sessIds": "documented",
  "#/components/schemas/TaskUpdate/properties/accountId": "documented",
  "#/components/schemas/TaskUpdate/properties/lid": "documented",
  "#/components/schemas/TaskUpdate/properties/iId": "sibling",
  "#/components/schemas/TaskUpdate/properties/orgId": "documented",
  "#/components/schemas/TaskUpdate/properties/convIds": "documented",
  "#/components/schemas/TaskUpdate/properties/status": "documented",
  "#/components/schemas/TaskUpdate/properties/language": "documented",
  "#/components/schemas/TaskUpdate/properties/source": "documented",
  "#/components/schemas/TaskUpdate/properties/conversationType": "documented",
  "#/components/schemas/TaskUpdate/properties/fields": "documented",
  "#/components/schemas/TaskUpdate/properties/participants": "documented",
  "#/components/schemas/TaskUpdate/properties/queues": "documented",
  "#/components/schemas/TaskUpdate/properties/priority": "documented",
  "#/components/schemas/TaskUpdate/properties/refId": "documented",
  "#/components/schemas/TaskUpdate/properties/assigneeType": "documented",
  "#/components/schemas/TaskUpdate/properties/isActive": "documented",
  "#/components/schemas/TaskUpdate/properties/taskIds": "documented",
  "#/components/schemas/TaskUpdate/properties/attachments": "documented",
  "#/components/schemas/TaskUpdate/properties/feedback": "documented",
  "#/components/schemas/TaskUpdate/properties/createdBy": "documented",
  "#/components/schemas/TaskUpdate/properties/updatedBy": "documented",
  "#/components/schemas/TaskUpdate/properties/timestampValue": "documented",
  "#/components/schemas/TaskUpdate/properties/activityIds": "documented",
  "#/components/schemas/TaskUpdate/properties/commentIds": "documented",
  "#/components/schemas/TaskUpdate/properties/resolutionCmts": "documented",
  "#/components/schemas/TaskUpdate/properties/dueDate": "documented",
  "#/components/schemas/TaskUpdate/properties/isBreached": "documented",
  "#/components/schemas/TaskUpdate/properties/supportCustomTasks": "documented",
  "#/components/schemas/TaskUpdate/properties/channel": "documented",
  "#/components/schemas/TaskUpdate/properties/createdAt": "documented",
  "#/components/schemas/TaskUpdate/properties/updatedAt": "documented",
  "#/components/schemas/TaskUpdate/properties/currAssignee": "documented",
  "#/components/schemas/TaskUpdate/properties/ETA": "documented",
  "#/components/headers/RequestId": "inferred",
  "#/components/headers/Allow": "inferred",
  "#/components/headers/RetryAfter": "inferred",
  "#/components/responses/BadRequest": "sibling",
  "#/components/responses/Unauthorized": "sibling",
  "#/components/responses/MethodNotAllowed": "sibling",
  "#/components/responses/PreconditionFailed": "sibling",
  "#/components/responses/TooManyRequests": "inferred",
  "#/components/responses/InternalServerError": "sibling"
} as const

/** Where the vendor’s pages disagree, what the contract follows, and where in the bundle that is. */
export const contradictions = [
  {
    "id": "G18",
    "says": "The table of Get Tasks gives the host as `https://platform.kore.ai/`, and the URL already has `https://` before it and `/` after it.",
    "decision": "The host is a bare name, because putting the example in as it stands gives `https://https://platform.kore.ai//caseManagement`.",
    "questions": [],
    "pointer": "#/servers/0"
  },
  {
    "id": "U24",
    "says": "The table of Update a Task gives the host with a scheme and a slash too.",
    "decision": "The host is a bare name here as well, since both operations share one server.",
    "questions": [],
    "pointer": "#/servers/0"
  },
  {
    "id": "G1",
    "says": "The introduction speaks of required filters, and the table calls each parameter optional.",
    "decision": "Every key of the body is optional, because the table is the more exact of the two.",
    "questions": [],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1getTasks/post"
  },
  {
    "id": "G16",
    "says": "The header table lists only `accountId`, and the sample also sends `auth`, `client-app`, `X-Timezone-Offset` and `Content-Type`.",
    "decision": "`auth` and `accountId` are required, the other headers of the sample are optional parameters, and `Content-Type` follows from the media type.",
    "questions": [
      "eta-list-day",
      "bad-header"
    ],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1getTasks/post"
  },
  {
    "id": "G17",
    "says": "The head of the page gives the content type `application/json`, the sample `application/json;charset=UTF-8`.",
    "decision": "The media type is `application/json`; a `charset` parameter is accepted and UTF-8 is the only encoding.",
    "questions": [
      "wrong-content-type"
    ],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1getTasks/post"
  },
  {
    "id": "G19",
    "says": "A read is done with `POST` under a path that says `analytics`.",
    "decision": "Method and path are kept as given, since both the endpoint and the sample show them; the operation is still marked as safe to repeat.",
    "questions": [
      "wrong-method"
    ],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1getTasks/post"
  },
  {
    "id": "G14",
    "says": "The response sample cannot answer the request sample, because its task is Medium, Open and created on 28 May, and the request asks for Critical, In-Progress and 26 to 27 May.",
    "decision": "Both samples are kept word for word as the case `vendor-sample`; every other case has a response that answers its request.",
    "questions": [],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1getTasks/post/responses/200"
  },
  {
    "id": "U13",
    "says": "The sample sends fifteen headers copied from a browser, the header table lists one.",
    "decision": "The headers that only a browser needs (`sec-ch-ua*`, `User-Agent`, `Referer`, `Accept`) are not part of the contract, and the others are optional parameters.",
    "questions": [],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1updateTask~1{taskId}/post"
  },
  {
    "id": "U19",
    "says": "The table lists the fields of the whole record, the sample sends only `name`, and nothing says whether an update is partial.",
    "decision": "The update is a partial merge of top-level keys, because the vendor's samples of creating and updating one task show that only `name`, `lname` and `updatedAt` changed.",
    "questions": [
      "update-of-objects",
      "update-of-lists"
    ],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1updateTask~1{taskId}/post"
  },
  {
    "id": "U20",
    "says": "An update is done with `POST` under a path that says `analytics`.",
    "decision": "Method and path are kept as given, since both the endpoint and the sample show them.",
    "questions": [
      "wrong-method"
    ],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1updateTask~1{taskId}/post"
  },
  {
    "id": "U23",
    "says": "A stray heading \"## Path parameters\" runs into the table of the head.",
    "decision": "It is a slip of formatting; the path parameters are `streamId` and `taskId`.",
    "questions": [],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1updateTask~1{taskId}/post"
  },
  {
    "id": "U25",
    "says": "The page says nothing of errors, unknown identifiers, closed cases or tasks, concurrent updates and rate limits.",
    "decision": "An unknown task gets 400 as in the vendor's sibling APIs, a closed task can be updated, the last of two concurrent updates wins key by key, and other errors are as for Get Tasks.",
    "questions": [
      "malformed-body",
      "broken-schema",
      "unknown-task",
      "unknown-stream",
      "rate-limit-status",
      "rate-limit-wait",
      "empty-update",
      "refused-update",
      "two-updates",
      "closed-task"
    ],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1updateTask~1{taskId}/post"
  },
  {
    "id": "U15",
    "says": "The response sample holds `...` in place of most keys and is not valid JSON.",
    "decision": "The case `rename` gives the whole record as the vendor's older, fuller page shows it.",
    "questions": [],
    "pointer": "#/paths/~1caseManagement~1api~1public~1analytics~1{streamId}~1updateTask~1{taskId}/post/responses/200"
  },
  {
    "id": "G26",
    "says": "The head of Get Tasks gives the API scope as \"Case Management Configuration.\" with a full stop.",
    "decision": "The scope is \"Case Management Configuration\"; the full stop ends the sentence, as the vendor's other pages show.",
    "questions": [],
    "pointer": "#/components/securitySchemes/auth"
  },
  {
    "id": "U26",
    "says": "The head of Update a Task gives the API scope with the same full stop.",
    "decision": "The scope has no full stop, and is the same for both operations.",
    "questions": [],
    "pointer": "#/components/securitySchemes/auth"
  },
  {
    "id": "B5",
    "says": "One page calls it \"Bot identifier or Stream identifier\", the other \"Bot or Stream identifier\".",
    "decision": "Both name the same identifier, the one with the prefix `st-` from General Settings.",
    "questions": [],
    "pointer": "#/components/parameters/StreamId"
  },
  {
    "id": "G15",
    "says": "The table of Get Tasks writes `accountId`, its sample `AccountId`.",
    "decision": "The contract writes `accountId`; names of HTTP headers ignore case, so both work.",
    "questions": [],
    "pointer": "#/components/parameters/AccountId"
  },
  {
    "id": "U14",
    "says": "On Update a Task the sample writes `AccountId` where the table has `accountId`, and the header table leaves out `auth`, which the sample sends.",
    "decision": "`accountId` in any case is required, and `auth` is required by the security scheme.",
    "questions": [],
    "pointer": "#/components/parameters/AccountId"
  },
  {
    "id": "B4",
    "says": "Both pages require the header `accountId`; the vendor's pages for creating cases and tasks call it optional.",
    "decision": "The header is required, because the two pages that this contract describes say so.",
    "questions": [],
    "pointer": "#/components/parameters/AccountId"
  },
  {
    "id": "B1",
    "says": "The sample of Get Tasks sends five headers, that of Update a Task fifteen; `Iid`, `state` and the two languages are only in the latter.",
    "decision": "Both operations take the same headers, all optional but `auth` and `accountId`, because the older sample of Get Tasks sends them too.",
    "questions": [],
    "pointer": "#/components/parameters/InstanceId"
  },
  {
    "id": "U21",
    "says": "The example of `taskId` looks like a UUID but has seven hexadecimal digits in its first group.",
    "decision": "The identifier is `ti-` followed by an opaque string, and must not be validated as a UUID.",
    "questions": [],
    "pointer": "#/components/parameters/TaskId"
  },
  {
    "id": "G4",
    "says": "The table gives `createdDate` as an example of a field to sort by, and the record has `createdAt`.",
    "decision": "Both are taken and mean the same, `createdAt` being the name that records use.",
    "questions": [
      "sort-created-date"
    ],
    "pointer": "#/components/schemas/SortField"
  },
  {
    "id": "G7",
    "says": "`skip`, `limit`, `mytask`, `selectedColumns`, `agents`, `customFields` and `ETAlist` are in the sample and not in the table.",
    "decision": "All seven are part of the contract with the evidence `sample`, because the sample is the only working request the vendor shows.",
    "questions": [
      "eta-list-values",
      "eta-list-without-due",
      "custom-fields-form",
      "selected-columns",
      "unknown-search-key"
    ],
    "pointer": "#/components/schemas/TaskFilter"
  },
  {
    "id": "G22",
    "says": "The sample sends `unresolved` false beside `unassigned` true, and nothing says whether false means the opposite or how flags and lists combine.",
    "decision": "`false` and empty lists mean no filter and all filters combine with AND, because the sample could find nothing otherwise.",
    "questions": [
      "filters-together",
      "values-together",
      "false-flag",
      "empty-text",
      "empty-list"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/unresolved"
  },
  {
    "id": "G23",
    "says": "The sample asks for unassigned tasks that are in progress, an odd but legal pair.",
    "decision": "The filters are independent of each other, and a pair that finds nothing is no error.",
    "questions": [
      "filters-together",
      "unassigned-in-queue",
      "eta-list-resolved"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/unassigned"
  },
  {
    "id": "G2",
    "says": "The table has `mycase`, the sample `mytask`, and neither holds the other.",
    "decision": "Both keys exist and mean the same, so that a request written after either source works.",
    "questions": [
      "mine-keys"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/mycase"
  },
  {
    "id": "G20",
    "says": "The table speaks of tasks \"assigned to me\", which has no meaning for a token made for an app.",
    "decision": "\"Me\" is the claim `sub` of the token, because that is where the vendor's recipe for tokens puts the user.",
    "questions": [
      "me",
      "me-without-subject"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/mytask"
  },
  {
    "id": "G8",
    "says": "Priorities are `high, medium` in the table, `Critical` in the request sample and `Medium` in the response sample.",
    "decision": "The name is matched without regard to case, so each of the spellings works.",
    "questions": [
      "priority-matching",
      "priority-key"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/priority"
  },
  {
    "id": "G9",
    "says": "Statuses are `new, open` in the table and `In-Progress` in the request sample, and the record has a name and a category.",
    "decision": "The name is matched, ignoring case and how words are separated, because the request sample looks like a name; \"new\" is accepted but no standard status is called so.",
    "questions": [
      "status-matching",
      "status-key",
      "unknown-name"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/status"
  },
  {
    "id": "G10",
    "says": "Channels are `email, chat` in the table and `rtm` in the sample.",
    "decision": "The values are open text and all three are accepted, since the vendor lists several sets of channel names.",
    "questions": [
      "people-names-case",
      "channel-keys"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/channel"
  },
  {
    "id": "G11",
    "says": "The table says \"to filter cases by\" on a page about tasks, and leaves open whether names or identifiers are meant.",
    "decision": "The filter is on the queues of the task, by name or by identifier, because records hold both.",
    "questions": [
      "queues-key",
      "people-names-case",
      "queues-past"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/queues"
  },
  {
    "id": "G21",
    "says": "The table says start and end date \"of the task\" without naming the timestamp or whether the ends are included.",
    "decision": "Both bound `createdAt` and are inclusive, because the sample ends in 59.999 seconds and each task has a creation time.",
    "questions": [
      "window-key",
      "window-ends",
      "window-one-end",
      "window-reversed"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/startDate"
  },
  {
    "id": "G3",
    "says": "`sortBy` is a string in the table and an object in the sample.",
    "decision": "Both forms are accepted, the string sorting ascending.",
    "questions": [
      "default-order",
      "sort-text-direction",
      "sort-several-keys",
      "sort-unknown-key"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/sortBy"
  },
  {
    "id": "G5",
    "says": "`dueDate` is a filter in the table and only a key of `sortBy` in the sample.",
    "decision": "It is both, a filter at the top level and a key to sort by.",
    "questions": [
      "date-forms",
      "due-date-precision"
    ],
    "pointer": "#/components/schemas/TaskFilter/properties/dueDate"
  },
  {
    "id": "B3",
    "says": "Status and priority are name strings in the filters of Get Tasks, small objects in its answer, and objects of unknown shape in Update a Task.",
    "decision": "Filters take names; answers and updates take the record's object, of which only `name` is required.",
    "questions": [
      "status-key",
      "priority-key",
      "status-named-by"
    ],
    "pointer": "#/components/schemas/Status"
  },
  {
    "id": "G24",
    "says": "The record in the response sample lacks `refId`, `assigneeType`, `currAssignee`, `queues`, `channel` and `source`, without a sign that it is cut.",
    "decision": "The record has all the keys of the vendor's older, fuller sample, and only the keys that both pages show are required.",
    "questions": [
      "columns-always-there"
    ],
    "pointer": "#/components/schemas/Task"
  },
  {
    "id": "U7",
    "says": "`_id`, `caseId`, `caseRefId` and `taskTmp` are in the response and not in the table of the request.",
    "decision": "They are part of the record and cannot be updated, so a request that sends them is refused.",
    "questions": [
      "unknown-update-key"
    ],
    "pointer": "#/components/schemas/Task"
  },
  {
    "id": "U22",
    "says": "`caseRefId` is `CS00xxxx` in the sample of Update a Task and `CS000108` in that of Get Tasks.",
    "decision": "Both are the same kind of number, one of them masked; the contract does not fix the count of digits.",
    "questions": [],
    "pointer": "#/components/schemas/Task/properties/caseRefId"
  },
  {
    "id": "U2",
    "says": "The table speaks of a template identifier, and the value in the response, `jbhk`, looks like a name.",
    "decision": "The record holds the name, because the vendor's sample of creating a task sends an identifier and gets the name back.",
    "questions": [
      "template-shown"
    ],
    "pointer": "#/components/schemas/Task/properties/taskTmp"
  },
  {
    "id": "U12",
    "says": "The table says `timestampValue` tracks updates, and in the fuller samples an update did not change it.",
    "decision": "It is the moment of creation and stays as it is, as all the samples show.",
    "questions": [
      "update-server-keys"
    ],
    "pointer": "#/components/schemas/Task/properties/timestampValue"
  },
  {
    "id": "B6",
    "says": "Channels are `email, chat` in both tables and `rtm` in the sample of Get Tasks, while Update a Task gives `rtm` as an example of `source`.",
    "decision": "The filter `channel` looks at both `channel` and `source`, so that each reading of the pages finds its tasks.",
    "questions": [
      "channel-keys"
    ],
    "pointer": "#/components/schemas/Task/properties/channel"
  },
  {
    "id": "G6",
    "says": "Tasks can be filtered and sorted by `dueDate`, but the response sample has neither `dueDate` nor `ETA`.",
    "decision": "The record holds both when the task has a due date, as the vendor's sample of a case shows.",
    "questions": [],
    "pointer": "#/components/schemas/Task/properties/dueDate"
  },
  {
    "id": "B2",
    "says": "`dueDate` is ISO text in Get Tasks and a number of milliseconds in Update a Task.",
    "decision": "Each page is followed for its own request, and records hold the number, as the vendor's sample of a case does.",
    "questions": [
      "due-date-and-eta"
    ],
    "pointer": "#/components/schemas/Task/properties/dueDate"
  },
  {
    "id": "G13",
    "says": "The request pages by `skip`, the response by `page`, and `skip` is not echoed.",
    "decision": "`page` is computed from the request as `floor(skip / limit) + 1`.",
    "questions": [
      "first-page-number",
      "page-between"
    ],
    "pointer": "#/components/schemas/TaskPage/properties/page"
  },
  {
    "id": "G12",
    "says": "The request sample asks for a `limit` of 50 and the response sample says 10.",
    "decision": "The response echoes the `limit` of the request; only the case `vendor-sample` keeps the mismatch.",
    "questions": [
      "default-limit",
      "largest-limit"
    ],
    "pointer": "#/components/schemas/TaskPage/properties/limit"
  },
  {
    "id": "G25",
    "says": "The page of Get Tasks lists no errors, status codes, rate limits, defaults or maxima.",
    "decision": "Errors have the form of the vendor's sibling APIs, limits and defaults are set by this contract and marked `inferred`.",
    "questions": [
      "default-limit",
      "largest-limit",
      "limit-zero",
      "pages-of-nothing",
      "skip-beyond-end",
      "longest-list",
      "window-span",
      "malformed-body",
      "broken-schema",
      "unknown-stream",
      "allow-header",
      "largest-body",
      "deepest-body",
      "error-text-key",
      "error-names-key",
      "error-media-type",
      "refusal-order",
      "request-id"
    ],
    "pointer": "#/components/schemas/ErrorBody"
  },
  {
    "id": "U16",
    "says": "`status` and `priority` are objects of a shape that the page does not give.",
    "decision": "They have the shape of the record's objects, with only `name` required, as the sample of the vendor's Update a Case sends them.",
    "questions": [
      "status-named-by",
      "status-completed"
    ],
    "pointer": "#/components/schemas/StatusInput"
  },
  {
    "id": "U10",
    "says": "Keys that a server manages, such as `createdAt`, `updatedBy`, `lname` or `isBreached`, are listed as writable.",
    "decision": "They are accepted because they are documented, and a host may ignore them; `activityIds` and `commentIds` can be set.",
    "questions": [
      "update-server-keys"
    ],
    "pointer": "#/components/schemas/TaskUpdate"
  },
  {
    "id": "U27",
    "says": "No way is given to clear a field.",
    "decision": "`null` clears where the schema allows it, `[]` empties a list and `\"\"` clears `ETA`, because records show `\"\"`, `[]` and `{}` for nothing.",
    "questions": [
      "update-of-lists",
      "update-null",
      "cleared-key",
      "update-empty-object",
      "update-empty-text"
    ],
    "pointer": "#/components/schemas/TaskUpdate"
  },
  {
    "id": "U1",
    "says": "The table has `caseTmp`, described as a task template, and the response has `taskTmp`.",
    "decision": "The request takes `caseTmp`, because the table names it, and the record shows the template as `taskTmp`.",
    "questions": [
      "template-shown"
    ],
    "pointer": "#/components/schemas/TaskUpdate/properties/caseTmp"
  },
  {
    "id": "U3",
    "says": "`name` is described as the name of a case on a page about tasks.",
    "decision": "It is the title of the task, because the sample renames a task with it.",
    "questions": [],
    "pointer": "#/components/schemas/TaskUpdate/properties/name"
  },
  {
    "id": "U11",
    "says": "`accountId` is a required header and an optional key of the body, and nothing says which one wins.",
    "decision": "The header decides, and the key in the body moves no task to another account.",
    "questions": [
      "update-server-keys"
    ],
    "pointer": "#/components/schemas/TaskUpdate/properties/accountId"
  },
  {
    "id": "U4",
    "says": "The table has `lid`, the header of the sample `Iid`, and records `iId`.",
    "decision": "Both `lid` and `iId` are accepted, since one of them is probably a misread capital letter, and neither changes the record.",
    "questions": [
      "update-server-keys"
    ],
    "pointer": "#/components/schemas/TaskUpdate/properties/lid"
  },
  {
    "id": "U5",
    "says": "The table gives `english` as an example of a language code; the header of the sample and a case record have `en`.",
    "decision": "Any short text is accepted, so that both forms work; `en` is what records show.",
    "questions": [],
    "pointer": "#/components/schemas/TaskUpdate/properties/language"
  },
  {
    "id": "U18",
    "says": "`conversationType` and `assigneeType` come without any values.",
    "decision": "`assigneeType` takes the three values that the vendor's fuller samples show; `conversationType` stays open text with `TASK` as the expected value.",
    "questions": [
      "assignee-type-follows",
      "assignee-type-sent"
    ],
    "pointer": "#/components/schemas/TaskUpdate/properties/assigneeType"
  },
  {
    "id": "U28",
    "says": "A body can send the `assigneeType` `unassigned` beside an agent in `currAssignee`, and nothing says which one counts.",
    "decision": "`unassigned` counts, because a record that is `unassigned` shows `{}` as `currAssignee` in all samples; `queues` beside it stay, because a record may show the queues that a task was in.",
    "questions": [
      "unassigned-beside-assignee"
    ],
    "pointer": "#/components/schemas/TaskUpdate/properties/assigneeType"
  },
  {
    "id": "U6",
    "says": "`taskIds`, `supportCustomTasks` and `language` are in the table but only ever seen in cases.",
    "decision": "They are accepted and kept in the record, because the table lists them.",
    "questions": [],
    "pointer": "#/components/schemas/TaskUpdate/properties/taskIds"
  },
  {
    "id": "U8",
    "says": "`dueDate` is a number of milliseconds here, `ETA` beside it is ISO text, and Get Tasks has `dueDate` as ISO text.",
    "decision": "Each is followed where it stands; in an update `dueDate` is the number and `ETA` the text of the same moment.",
    "questions": [
      "due-date-and-eta",
      "due-date-beside-eta"
    ],
    "pointer": "#/components/schemas/TaskUpdate/properties/dueDate"
  },
  {
    "id": "U17",
    "says": "`channel`, a list, stands beside `source`, and how they relate is not said.",
    "decision": "They are independent keys, `source` for where the task came from and `channel` for what was used since.",
    "questions": [],
    "pointer": "#/components/schemas/TaskUpdate/properties/channel"
  },
  {
    "id": "U9",
    "says": "The table says `ETA` is an ISO date-time, and the response sample has `\"\"`.",
    "decision": "`\"\"` is the form for no due date, and anything else is an ISO date-time.",
    "questions": [
      "cleared-key"
    ],
    "pointer": "#/components/schemas/TaskUpdate/properties/ETA"
  }
] as const
