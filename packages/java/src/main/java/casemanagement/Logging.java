package casemanagement;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Logs what the client does: no body, because tasks tell of people, no header, and no token. */
record Logging(Logger logger) implements TasksListener {
  @Override
  public void onRequest(Request event) {
    logger.log(
        Level.DEBUG,
        () -> event.operation() + ": " + event.method() + " " + event.uri() + ", attempt " + event.attempt());
  }

  @Override
  public void onResponse(Response event) {
    logger.log(
        Level.INFO,
        () ->
            String.format(
                "%s: %d after %d ms, attempt %d%s",
                event.request().operation(),
                event.status(),
                event.duration().toMillis(),
                event.request().attempt(),
                event.requestId().map(id -> ", request " + id).orElse("")));
  }

  @Override
  public void onRetry(Retry event) {
    logger.log(
        Level.WARNING,
        () ->
            String.format(
                "%s (attempt %d; the next one in %d ms)",
                event.failure().getMessage(), event.attempt(), event.delay().toMillis()));
  }

  @Override
  public void onError(TasksException failure) {
    logger.log(Level.ERROR, () -> failure.getMessage() + " (attempts: " + failure.attempts() + ")");
  }
}
