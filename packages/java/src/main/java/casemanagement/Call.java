package casemanagement;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One call: sends until it succeeds, or another attempt would not help, within its retries and its time. */
final class Call {
  /** Bounds an answer, in bytes: some ten times the largest page of the contract's largest plausible records. */
  private static final int LONGEST_ANSWER = 256 << 20;

  private final Settings settings;
  private final CallOptions options;
  private final Operation operation;
  private final URI uri;
  private final byte[] body;
  private final long end;

  /** How many requests were sent so far. */
  private int sent;

  /** The token of the last attempt. */
  private String token = "";

  Call(Settings settings, CallOptions options, Operation operation, String path, byte[] body) {
    this.settings = settings;
    this.options = options;
    this.operation = operation;
    this.uri = URI.create(settings.base() + path);
    this.body = body;
    this.end = settings.time().nanos() + options.timeout().toNanos();
  }

  <T> T run(Class<T> type) {
    int retries = 0;
    boolean renewed = false;
    String refused = "";
    TasksException before = null;
    for (int number = 1; ; number++) {
      Failure failed;
      try {
        if (left().isZero()) {
          throw ended(before);
        }
        return attempt(type, number, refused);
      } catch (InterruptedException interrupted) {
        throw aborted(before, interrupted);
      } catch (Answer.Refused answer) {
        failed = answer.failure;
      }
      if (left().isZero() && !failed.answered()) {
        throw ended(before);
      }
      if (failed.sameToken() && before != null) {
        // What the host said of it tells more.
        throw before;
      }
      before = failed.error();
      refused = "";
      Optional<Duration> delay = Optional.empty();
      if (!renewed && failed.answered() && before instanceof AuthenticationException) {
        renewed = true;
        refused = token;
        delay = settings.renewable() ? Optional.of(Duration.ZERO) : delay;
      } else if (retries < options.retries(operation.retry())) {
        retries++;
        delay = operation.retry().delay(failed, retries, settings.time().random());
      }
      if (delay.isEmpty() || delay.get().compareTo(left()) >= 0) {
        throw before;
      }
      wait(delay.get(), number, before);
    }
  }

  /** How much of the time of the call is left. */
  private Duration left() {
    long nanos = end - settings.time().nanos();
    return nanos <= 0 ? Duration.ZERO : Duration.ofNanos(nanos);
  }

  private void wait(Duration delay, int number, TasksException before) {
    TasksListener.Retry event = new TasksListener.Retry(number, before, delay);
    settings.listeners().forEach(listener -> listener.onRetry(event));
    try {
      settings.time().sleep(delay);
    } catch (InterruptedException interrupted) {
      throw aborted(before, interrupted);
    }
  }

  private TasksException ended(TasksException before) {
    return new TimeoutException(
        new Told(operation, "the time of the call is up" + after(before), TimeoutException.HINT)
            .attempts(sent)
            .cause(before));
  }

  private TasksException aborted(TasksException before, InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new AbortException(
        new Told(operation, "interrupted" + after(before), AbortException.HINT).attempts(sent).cause(interrupted));
  }

  private static String after(TasksException before) {
    return before == null ? "" : ", after: " + before.getMessage();
  }

  /**
   * Sends the request once and reads the answer to its end, so that a connection which breaks in the middle of the body counts
   * as a failure of this attempt.
   */
  private <T> T attempt(Class<T> type, int number, String refused) throws InterruptedException, Answer.Refused {
    Duration limit = options.attemptTimeout().compareTo(left()) < 0 ? options.attemptTimeout() : left();
    long begun = settings.time().nanos();
    token = token(refused, limit);
    Duration rest = limit.minusNanos(settings.time().nanos() - begun);
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
    builder.method(operation.method(), HttpRequest.BodyPublishers.ofByteArray(body));
    if (uri.getScheme().equals("http")) {
      // Not every host knows what to make of the offer of another version.
      builder.version(HttpClient.Version.HTTP_1_1);
    }
    options.headers().forEach(builder::setHeader);
    builder.setHeader("Content-Type", operation.contentType());
    builder.setHeader(Contract.ACCOUNT_ID_HEADER, settings.accountId());
    Map<String, List<String>> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    shown.putAll(builder.build().headers().map());
    shown.remove(Contract.TOKEN_HEADER);
    TasksListener.Request event =
        new TasksListener.Request(operation.id(), number, operation.method(), uri, Map.copyOf(shown));
    settings.listeners().forEach(listener -> listener.onRequest(event));

    long started = settings.time().nanos();
    sent++;
    HttpRequest request = builder.setHeader(Contract.TOKEN_HEADER, token).build();
    HttpResponse<byte[]> response = send(request, rest);
    tell(event, response, Duration.ofNanos(settings.time().nanos() - started));
    return new Answer(
            operation, response.statusCode(), response.headers(), response.body(), token, settings.time().now(), sent)
        .read(type);
  }

  private HttpResponse<byte[]> send(HttpRequest request, Duration rest) throws InterruptedException, Answer.Refused {
    CompletableFuture<HttpResponse<byte[]>> answer =
        settings.http().sendAsync(request, Transport.atMost(LONGEST_ANSWER));
    try {
      return answer.get(Math.max(0, rest.toNanos()), TimeUnit.NANOSECONDS);
    } catch (java.util.concurrent.TimeoutException late) {
      throw new Answer.Refused(late("no whole answer", late));
    } catch (ExecutionException failed) {
      throw new Answer.Refused(disconnected(failed.getCause()));
    } finally {
      // It stops what nobody waits for any more.
      answer.cancel(true);
    }
  }

  private void tell(TasksListener.Request request, HttpResponse<byte[]> response, Duration duration) {
    Map<String, List<String>> headers =
        response.headers().map().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    entry -> entry.getValue().stream().map(value -> Text.withoutTokens(value, token)).toList()));
    TasksListener.Response event =
        new TasksListener.Response(
            request,
            response.statusCode(),
            headers,
            response
                .headers()
                .firstValue(Contract.X_REQUEST_ID_HEADER)
                .map(id -> Text.oneLine(Text.withoutTokens(id, token), Text.LONGEST)),
            duration);
    settings.listeners().forEach(listener -> listener.onResponse(event));
  }

  private Failure late(String what, Exception cause) {
    String told = what + " within " + options.attemptTimeout().toMillis() + " ms";
    return Failure.unanswered(
        new TimeoutException(new Told(operation, told, TimeoutException.HINT).attempts(sent).cause(cause)));
  }

  /** The failure of an attempt that got no whole answer. */
  private Failure disconnected(Throwable cause) {
    if (cause instanceof HttpTimeoutException late) {
      return late("no whole answer", late);
    }
    if (find(cause, Transport.TooLong.class) instanceof Transport.TooLong tooLong) {
      Told told = new Told(operation, tooLong.getMessage(), UnexpectedAnswerException.HINT).attempts(sent);
      return Failure.answered(new UnexpectedAnswerException(told));
    }
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String what = "no whole answer (" + Text.oneLine(Text.withoutTokens(why, token), Text.LONGEST) + ")";
    Told told = new Told(operation, what, ConnectionException.HINT).attempts(sent);
    return Failure.unanswered(new ConnectionException(cause instanceof IOException ? told.cause(cause) : told));
  }

  private static Throwable find(Throwable cause, Class<?> type) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return at;
      }
    }
    return null;
  }

  /** Asks for the token of an attempt. */
  private String token(String refused, Duration limit) throws InterruptedException, Answer.Refused {
    String given;
    try {
      given = settings.tokens().get(refused, limit);
    } catch (java.util.concurrent.TimeoutException late) {
      throw new Answer.Refused(late("no token", late));
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof java.util.concurrent.TimeoutException late) {
        throw new Answer.Refused(late("no token", late));
      }
      String why = Text.withoutTokens(String.valueOf(failed.getCause().getMessage()), null);
      throw noToken("no token (" + Text.oneLine(why, Text.LONGEST) + ")", failed.getCause());
    }
    String trimmed = given == null ? "" : given.strip();
    if (trimmed.isEmpty()) {
      throw noToken("the token is empty", null);
    }
    if (trimmed.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw noToken("the token must come without Bearer", null);
    }
    if (!trimmed.chars().allMatch(character -> character >= ' ' && character <= '~')) {
      throw noToken("the token has characters that a header cannot hold", null);
    }
    if (trimmed.equals(refused)) {
      TasksException same =
          new AuthenticationException(
              new Told(operation, "no other token", AuthenticationException.HINT).attempts(sent));
      throw new Answer.Refused(Failure.withoutAnotherToken(same));
    }
    return trimmed;
  }

  private Answer.Refused noToken(String what, Throwable cause) {
    Told told = new Told(operation, what, AuthenticationException.HINT).attempts(sent).cause(cause);
    return new Answer.Refused(Failure.unanswered(new AuthenticationException(told)));
  }
}
