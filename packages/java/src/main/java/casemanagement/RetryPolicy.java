package casemanagement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code x-retry} of the contract; times are in milliseconds.
 *
 * @param rateLimitDelay the wait after a rate limit that names no time
 * @param rateLimitMessages texts by which a rate limit is known, whatever the status
 */
record RetryPolicy(
    boolean idempotent,
    int maxAttempts,
    List<Integer> statuses,
    long baseDelay,
    long maxDelay,
    long rateLimitDelay,
    List<String> rateLimitMessages) {

  /**
   * How long to wait before the next attempt; empty when another one would not help, or could harm.
   *
   * <p>A rate limit is waited out as the host asks or as the contract says. Other failures are repeated only when the
   * operation may run twice, after an exponentially growing wait with full jitter, and never before the host asks.
   * Callers who were told the same time come back spread over the jitter.
   */
  Optional<Duration> delay(Failure failure, int retry, double random) {
    double grown = Math.min(maxDelay, baseDelay * Math.pow(2, retry - 1.0));
    Duration jitter = Duration.ofMillis((long) (random * grown));
    Duration asked = failure.asked();
    if (failure.error() instanceof RateLimitException) {
      return Optional.of((asked == null ? Duration.ofMillis(rateLimitDelay) : asked).plus(jitter));
    }
    // Beside the statuses of the contract every other from 500: gateways have some of their own, such as 520.
    boolean passing =
        failure.damaged()
            || failure.error() instanceof ConnectionException
            || failure.error() instanceof TimeoutException
            || failure.error() instanceof ServerException
            || statuses.contains(failure.error().status());
    if (!passing || !idempotent) {
      return Optional.empty();
    }
    return Optional.of(asked == null ? jitter : asked.plus(jitter));
  }
}
