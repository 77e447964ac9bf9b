package casemanagement;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** The clocks of a client, which tests move. */
interface Time {
  /** Those of the machine. */
  Time SYSTEM = new Time() {};

  /** The time of day. */
  default Instant now() {
    return Instant.now();
  }

  /** A clock that nobody sets, in nanoseconds. */
  default long nanos() {
    return System.nanoTime();
  }

  /** Waits. */
  default void sleep(Duration delay) throws InterruptedException {
    Thread.sleep(delay.toMillis(), delay.toNanosPart() % 1_000_000);
  }

  /** A number from 0 to 1, to spread waits by. */
  default double random() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
