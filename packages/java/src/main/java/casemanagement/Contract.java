// Generated from the operation descriptors of the contract by `pnpm generate`. Do not edit.

package casemanagement;

import java.util.List;

/** What the client knows of the contract beside its records. */
final class Contract {
  static final String VERSION = "1.1.0";

  static final String TOKEN_HEADER = "auth";
  static final String ACCOUNT_ID_HEADER = "accountId";
  static final String X_REQUEST_ID_HEADER = "X-Request-Id";
  static final String ALLOW_HEADER = "Allow";
  static final String RETRY_AFTER_HEADER = "Retry-After";

  static final String APP_ID_CLAIM = "appId";
  static final String SUBJECT_CLAIM = "sub";
  static final String API_SCOPE = "Case Management Configuration";

  static final Operation GET_TASKS =
      new Operation(
          "getTasks", "POST", "/caseManagement/api/public/analytics/{streamId}/getTasks",
          List.of("streamId"),
          "application/json",
          32,
          new RetryPolicy(
              true,
              3,
              List.of(408, 429, 500, 502, 503, 504),
              500, 8000, 60000,
              List.of("Rate limit for this API has been reached", "exceeded the per-minute rate limit", "exceeded the hourly rate limit")),
          "skip");

  static final Operation UPDATE_TASK =
      new Operation(
          "updateTask", "POST", "/caseManagement/api/public/analytics/{streamId}/updateTask/{taskId}",
          List.of("streamId", "taskId"),
          "application/json",
          32,
          new RetryPolicy(
              true,
              3,
              List.of(408, 429, 500, 502, 503, 504),
              500, 8000, 60000,
              List.of("Rate limit for this API has been reached", "exceeded the per-minute rate limit", "exceeded the hourly rate limit")),
          null);

  private Contract() {}
}
