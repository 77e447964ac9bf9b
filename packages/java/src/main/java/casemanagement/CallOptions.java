package casemanagement;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Options of one call, before those of the client. Each method gives options of its own and leaves these as they are:
 *
 * <pre>{@code
 * client.getTasks(filter, CallOptions.defaults().timeout(Duration.ofSeconds(20)).retries(0));
 * }</pre>
 */
public final class CallOptions {
  private static final CallOptions DEFAULTS = new CallOptions(null, null, null, Map.of());

  private final Duration timeout;
  private final Duration attemptTimeout;
  private final Integer retries;
  private final Map<String, String> headers;

  private CallOptions(Duration timeout, Duration attemptTimeout, Integer retries, Map<String, String> headers) {
    this.timeout = timeout;
    this.attemptTimeout = attemptTimeout;
    this.retries = retries;
    this.headers = headers;
  }

  /**
   * Options that leave all as the client has it.
   *
   * @return the options
   */
  public static CallOptions defaults() {
    return DEFAULTS;
  }

  /**
   * How long a call may take, with all attempts and the waits between them: 2 minutes when nothing is said. A wait that would
   * not fit, such as the minute of a rate limit, is not begun.
   *
   * @param of more than 0
   * @return options with it
   */
  public CallOptions timeout(Duration of) {
    return new CallOptions(positive(of, "timeout"), attemptTimeout, retries, headers);
  }

  /**
   * How long one attempt may take, from asking for a token to the end of the answer: 30 seconds when nothing is said.
   *
   * @param of more than 0
   * @return options with it
   */
  public CallOptions attemptTimeout(Duration of) {
    return new CallOptions(timeout, positive(of, "attemptTimeout"), retries, headers);
  }

  /**
   * How often a call is repeated after its first attempt; 2 when nothing is said, as the contract has it.
   *
   * @param of 0 or more
   * @return options with it
   */
  public CallOptions retries(int of) {
    if (of < 0) {
      throw new IllegalArgumentException("retries cannot be " + of);
    }
    return new CallOptions(timeout, attemptTimeout, of, headers);
  }

  /**
   * Adds a request header, such as one of {@link Headers}.
   *
   * @param name of the header
   * @param value in ASCII
   * @return options with it
   */
  public CallOptions header(String name, String value) {
    checkHeader(name, value);
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new CallOptions(timeout, attemptTimeout, retries, more);
  }

  static void checkHeader(String name, String value) {
    try {
      HttpRequest.newBuilder(URI.create("https://localhost")).header(name, value);
    } catch (IllegalArgumentException | NullPointerException refused) {
      // What it says holds the value, which may be a secret.
      throw new IllegalArgumentException("the header " + Text.quoted(name, 40) + " cannot be sent");
    }
    if (!value.chars().allMatch(character -> character == '\t' || character >= ' ' && character <= '~')) {
      throw new IllegalArgumentException("the header " + Text.quoted(name, 40) + " cannot be sent");
    }
  }

  private static Duration positive(Duration of, String name) {
    Objects.requireNonNull(of, name);
    if (of.isNegative() || of.isZero()) {
      throw new IllegalArgumentException(name + " cannot be " + of);
    }
    // Longer than anybody waits, and short enough to calculate with.
    Duration longest = Duration.ofDays(365);
    return of.compareTo(longest) > 0 ? longest : of;
  }

  /** These options, and what they leave open as others have it. */
  CallOptions or(CallOptions others) {
    Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    both.putAll(others.headers);
    both.putAll(headers);
    return new CallOptions(
        timeout == null ? others.timeout : timeout,
        attemptTimeout == null ? others.attemptTimeout : attemptTimeout,
        retries == null ? others.retries : retries,
        both);
  }

  Duration timeout() {
    return timeout == null ? Duration.ofMinutes(2) : timeout;
  }

  Duration attemptTimeout() {
    return attemptTimeout == null ? Duration.ofSeconds(30) : attemptTimeout;
  }

  int retries(RetryPolicy policy) {
    return retries == null ? policy.maxAttempts() - 1 : retries;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** Names the limits; headers may hold secrets. */
  @Override
  public String toString() {
    return "CallOptions[timeout=" + timeout() + ", attemptTimeout=" + attemptTimeout() + "]";
  }
}
