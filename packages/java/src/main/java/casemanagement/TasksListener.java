package casemanagement;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sees what the client does. It changes nothing, and is waited for; what it throws ends the call. */
public interface TasksListener {
  /**
   * An attempt begins.
   *
   * @param event the request
   */
  default void onRequest(Request event) {}

  /**
   * An answer was read to its end, whatever its status.
   *
   * @param event the answer
   */
  default void onResponse(Response event) {}

  /**
   * An attempt failed, and another one follows.
   *
   * @param event why, and when
   */
  default void onRetry(Retry event) {}

  /**
   * A call fails for good, also one that was never sent.
   *
   * @param failure what is thrown
   */
  default void onError(TasksException failure) {}

  /**
   * The request of an attempt.
   *
   * @param operation such as {@code getTasks}
   * @param attempt counts from 1
   * @param method of HTTP
   * @param uri of the request
   * @param headers without the token
   */
  record Request(String operation, int attempt, String method, URI uri, Map<String, List<String>> headers) {}

  /**
   * The answer to an attempt.
   *
   * @param request what it answers
   * @param status of HTTP
   * @param headers of the answer; where they repeat the token, it is hidden
   * @param requestId to quote when asking for support
   * @param duration from the request to the end of the answer
   */
  record Response(
      Request request, int status, Map<String, List<String>> headers, Optional<String> requestId, Duration duration) {}

  /**
   * An attempt that is repeated.
   *
   * @param attempt the one that failed, from 1
   * @param failure why it failed
   * @param delay until the next attempt
   */
  record Retry(int attempt, TasksException failure, Duration delay) {}
}
