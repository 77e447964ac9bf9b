package casemanagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casemanagement.StubHost.Reply;
import casemanagement.model.TaskFilter;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is repeated, when, and for how long. */
class RetriesTest {
  private static final Instant NOW = Instant.parse("2000-01-01T00:00:00Z");
  private static final String DATE = "Sun, 06 Nov 1994 08:49:37 GMT";

  private static Optional<Duration> asked(String retryAfter, String date) {
    Map<String, List<String>> headers = Map.of("Retry-After", List.of(retryAfter), "Date", List.of(date));
    return HttpDates.retryAfter(HttpHeaders.of(headers, (name, value) -> true), NOW);
  }

  @Test
  void retryAfterIsReadInEveryFormAndMeasuredAgainstTheDateOfTheAnswer() {
    Optional<Duration> forty = Optional.of(Duration.ofSeconds(40));
    Optional<Duration> thirty = Optional.of(Duration.ofSeconds(30));
    assertEquals(Optional.of(Duration.ofSeconds(7)), asked("7", ""));
    assertEquals(Optional.of(Duration.ofSeconds(2)), asked("1.5", ""));
    assertEquals(Optional.of(Duration.ofMinutes(1)), asked(" 60s ", ""));
    assertEquals(forty, asked("Sun, 06 Nov 1994 08:50:17 GMT", DATE));
    assertEquals(forty, asked("Sunday, 06-Nov-94 08:50:17 GMT", DATE));
    assertEquals(forty, asked("Sun Nov  6 08:50:17 1994", DATE));
    assertEquals(forty, asked("Sun Nov  6 08:50:17 1994", "Sun Nov  6 08:49:37 1994"));
    assertEquals(forty, asked("Sun, 06 Nov 1994 10:50:17 +0200", DATE));
    assertEquals(thirty, asked("Sat, 01 Jan 2000 00:00:30 GMT", ""));
    assertEquals(thirty, asked("Saturday, 01-Jan-00 00:00:30 GMT", "no date"));
    assertEquals(thirty, asked("2000-01-01T00:00:30Z", ""));
    assertEquals(thirty, asked("2000-01-01T00:00:30", ""));
    assertEquals(Optional.of(Duration.ZERO), asked("Fri, 31 Dec 1999 23:59:30 GMT", ""));
    assertEquals(Optional.of(Duration.ZERO), asked("Sun, 06 Nov 1994 08:49:30 GMT", DATE));
    assertEquals(Optional.of(Duration.ofDays(365)), asked("9".repeat(400), ""));
    for (String none : List.of("", "soon", "-5", "Sun, 32 Nov 1994 08:50:17 GMT", "Sun, 06 Nov 1994 08:50:17 +9900")) {
      assertEquals(Optional.empty(), asked(none, ""), none);
    }
  }

  @Test
  void aRateLimitIsWaitedOutAsTheHostAsksOrAsTheContractSays() {
    Map<String, Duration> waits = Map.of("7", Duration.ofSeconds(7), "", Duration.ofMinutes(1));
    waits.forEach(
        (value, wait) -> {
          MovedTime time = new MovedTime();
          Reply limited = new Reply(429, StubHost.REFUSAL, value.isEmpty() ? Map.of() : Map.of("Retry-After", value));
          try (StubHost host = StubHost.inTurn(limited, Reply.of(200, StubHost.PAGE))) {
            host.client(time).build().getTasks(new TaskFilter());
            assertEquals(List.of(wait), time.waits());
          }
        });
  }

  @Test
  void callersThatWereToldTheSameTimeComeBackSpread() {
    MovedTime time = new MovedTime(0.5);
    Reply limited = new Reply(429, StubHost.REFUSAL, Map.of("Retry-After", "1"));
    try (StubHost host = StubHost.inTurn(limited, limited, Reply.of(200, StubHost.PAGE))) {
      host.client(time).build().getTasks(new TaskFilter());
      assertEquals(List.of(Duration.ofMillis(1250), Duration.ofMillis(1500)), time.waits());
    }
  }

  @Test
  void whatPassesIsRepeatedAndWhatDoesNotIsNot() {
    List<Integer> once = List.of(301, 304, 400, 401, 403, 404, 405, 412, 418, 422);
    List<Integer> thrice = List.of(408, 429, 500, 501, 502, 503, 504, 520);
    for (List<Integer> statuses : List.of(once, thrice)) {
      for (int status : statuses) {
        Map<String, String> headers = Map.of("Retry-After", "1");
        try (StubHost host = StubHost.inTurn(new Reply(status, status == 304 ? "" : StubHost.REFUSAL, headers))) {
          TasksException error =
              assertThrows(TasksException.class, () -> host.client().build().getTasks(new TaskFilter()));
          int attempts = statuses == once ? 1 : 3;
          assertEquals(attempts, error.attempts(), () -> "attempts of " + status);
          assertEquals(attempts, host.seen().size());
          assertEquals(status, error.status());
        }
      }
    }
  }

  @Test
  void jsonThatWasCutShortIsAskedForAgain() {
    try (StubHost host = StubHost.inTurn(Reply.of(200, StubHost.PAGE.substring(0, 40)), Reply.of(200, StubHost.PAGE))) {
      assertEquals(1, host.client().build().getTasks(new TaskFilter()).getResults().size());
    }
  }

  @Test
  void aHostThatIsNotThereIsTriedAgainAndNamed() {
    StubHost gone = StubHost.always(200, "");
    TasksClient client = gone.client().build();
    gone.close();
    ConnectionException error = assertThrows(ConnectionException.class, () -> client.getTasks(new TaskFilter()));
    assertEquals(3, error.attempts());
    assertEquals(0, error.status());
  }

  @Test
  void optionsOfACallStandBeforeThoseOfTheClient() {
    try (StubHost host = StubHost.always(503, StubHost.REFUSAL)) {
      TasksClient client = host.client().options(CallOptions.defaults().retries(4)).build();
      CallOptions never = CallOptions.defaults().retries(0);
      assertThrows(ServerException.class, () -> client.getTasks(new TaskFilter(), never));
      assertEquals(1, host.seen().size());
      assertThrows(ServerException.class, () -> client.getTasks(new TaskFilter()));
      assertEquals(6, host.seen().size());
    }
  }

  @Test
  void aWaitThatDoesNotFitIsNotBegun() {
    MovedTime time = new MovedTime();
    try (StubHost host = StubHost.always(429, StubHost.REFUSAL)) {
      TasksClient client = host.client(time).build();
      CallOptions short30 = CallOptions.defaults().timeout(Duration.ofSeconds(30));
      RateLimitException error =
          assertThrows(RateLimitException.class, () -> client.getTasks(new TaskFilter(), short30));
      assertEquals(Duration.ofMinutes(1), error.retryAfter());
      assertEquals(List.of(), time.waits());
    }
  }

  @Test
  void anAttemptThatTakesTooLongIsGivenUpAndRepeated() {
    CountDownLatch end = new CountDownLatch(1);
    try (StubHost host = silent(end)) {
      CallOptions impatient = CallOptions.defaults().attemptTimeout(Duration.ofMillis(50));
      TimeoutException error =
          assertThrows(
              TimeoutException.class, () -> host.client().build().getTasks(new TaskFilter(), impatient));
      assertEquals(3, error.attempts());
      end.countDown();
    }
  }

  @Test
  void anInterruptEndsACallAndStays() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    StubHost host =
        new StubHost(
            (number, request) -> {
              asked.countDown();
              await(end);
              return Reply.of(200, StubHost.PAGE);
            });
    try (host) {
      Throwable[] thrown = new Throwable[1];
      boolean[] still = new boolean[1];
      Thread caller =
          new Thread(
              () -> {
                thrown[0] = assertThrows(TasksException.class, () -> host.client().build().getTasks(new TaskFilter()));
                still[0] = Thread.currentThread().isInterrupted();
              });
      caller.start();
      asked.await();
      caller.interrupt();
      caller.join();
      assertInstanceOf(AbortException.class, thrown[0]);
      assertTrue(still[0]);
      end.countDown();
    }
  }

  private static StubHost silent(CountDownLatch end) {
    return new StubHost(
        (number, request) -> {
          await(end);
          return Reply.of(200, StubHost.PAGE);
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
