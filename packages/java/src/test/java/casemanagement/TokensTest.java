package casemanagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casemanagement.StubHost.Reply;
import casemanagement.model.TaskFilter;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** How tokens come, and are renewed. */
class TokensTest {
  private static final String REFUSED = "{\"errors\":[{\"msg\":\"Invalid JWT Token\",\"code\":4002}]}";

  private static StubHost knowing(String good) {
    return new StubHost(
        (number, request) -> good.equals(request.token()) ? Reply.of(200, StubHost.PAGE) : Reply.of(401, REFUSED));
  }

  @Test
  void callsThatWereRefusedTogetherShareOneRenewal() throws Exception {
    int callers = 8;
    CountDownLatch all = new CountDownLatch(callers);
    List<Optional<String>> asked = new CopyOnWriteArrayList<>();
    StubHost host =
        new StubHost(
            (number, request) -> {
              if ("new-token".equals(request.token())) {
                return Reply.of(200, StubHost.PAGE);
              }
              // None is refused before all have been sent.
              all.countDown();
              try {
                all.await();
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
              return Reply.of(401, REFUSED);
            });
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try (host) {
      TasksClient client =
          host.client()
              .tokens(
                  refused -> {
                    asked.add(refused);
                    return refused.isPresent() ? "new-token" : "old-token";
                  })
              .build();
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        calls.add(() -> client.getTasks(new TaskFilter()).getResults().size());
      }
      for (Future<Integer> call : threads.invokeAll(calls)) {
        assertEquals(1, call.get());
      }
      assertEquals(List.of(Optional.of("old-token")), asked.stream().filter(Optional::isPresent).toList());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aTokenThatCannotBeRenewedGivesTheErrorOfTheHost() {
    try (StubHost host = knowing("another")) {
      for (TasksClient.Builder builder : List.of(host.client(), host.client().tokens(refused -> "a-good-token"))) {
        AuthenticationException error =
            assertThrows(AuthenticationException.class, () -> builder.build().getTasks(new TaskFilter()));
        assertEquals(401, error.status());
        assertEquals("4002", error.code().orElseThrow());
        assertEquals(1, error.attempts());
      }
      assertEquals(2, host.seen().size());
    }
  }

  @Test
  void aRenewalThatFailedIsTriedAgainByTheNextCall() {
    try (StubHost host = knowing("new-token")) {
      boolean[] works = new boolean[1];
      TasksClient client =
          host.client()
              .tokens(
                  refused -> {
                    if (refused.isEmpty()) {
                      return "old-token";
                    }
                    if (!works[0]) {
                      throw new IllegalStateException("the service is down");
                    }
                    return "new-token";
                  })
              .build();
      AuthenticationException error =
          assertThrows(AuthenticationException.class, () -> client.getTasks(new TaskFilter()));
      assertTrue(error.getMessage().contains("the service is down"));
      works[0] = true;
      assertEquals(1, client.getTasks(new TaskFilter()).getResults().size());
    }
  }

  @Test
  void aTokenThatCannotBeSentIsRefusedBeforeSending() {
    try (StubHost host = StubHost.always(200, StubHost.PAGE)) {
      for (String token : new String[] {null, "", " ", "Bearer abc", "bearer abc", "a\r\nb: c", "a\nb", "caf\u00e9"}) {
        TasksClient client = host.client().tokens(refused -> token).build();
        AuthenticationException error =
            assertThrows(AuthenticationException.class, () -> client.getTasks(new TaskFilter()), token);
        assertEquals(0, error.attempts());
      }
      assertEquals(List.of(), host.seen());
    }
  }

  @Test
  void aSupplierThatHangsEndsWithTheTimeOfTheAttempt() {
    CountDownLatch never = new CountDownLatch(1);
    try (StubHost host = StubHost.always(200, StubHost.PAGE)) {
      TasksClient client =
          host.client()
              .tokens(
                  refused -> {
                    never.await();
                    return "late";
                  })
              .options(CallOptions.defaults().attemptTimeout(Duration.ofMillis(30)).retries(0))
              .build();
      TimeoutException error = assertThrows(TimeoutException.class, () -> client.getTasks(new TaskFilter()));
      assertEquals(0, error.attempts());
    } finally {
      never.countDown();
    }
  }

  @Test
  void credentialsSignTokensAndRenewThemInTime() throws Exception {
    MovedTime time = new MovedTime();
    try (StubHost host = StubHost.always(200, StubHost.PAGE)) {
      TasksClient client = host.client(time).credentials("cs-1", "a secret of \u00fc").subject("u-1").build();
      client.getTasks(new TaskFilter());
      time.pass(Duration.ofMinutes(3));
      client.getTasks(new TaskFilter());
      time.pass(Duration.ofMinutes(2));
      client.getTasks(new TaskFilter());
      List<String> tokens = host.seen().stream().map(StubHost.Seen::token).toList();
      assertEquals(tokens.get(0), tokens.get(1));
      assertNotEquals(tokens.get(0), tokens.get(2));

      String[] parts = tokens.get(0).split("\\.");
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("a secret of \u00fc".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signature = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      assertEquals(Base64.getUrlEncoder().withoutPadding().encodeToString(signature), parts[2]);
      assertEquals("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", new String(Base64.getUrlDecoder().decode(parts[0])));
      JsonNode claims = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
      assertEquals("cs-1", claims.path("appId").asText());
      assertEquals("u-1", claims.path("sub").asText());
      assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong());
    }
  }

  @Test
  void aWrongClockIsNamedWithA401() {
    MovedTime time = new MovedTime();
    time.pass(Duration.ofHours(1));
    try (StubHost host = StubHost.inTurn(new Reply(401, REFUSED, Map.of()))) {
      AuthenticationException error =
          assertThrows(AuthenticationException.class, () -> host.client(time).build().getTasks(new TaskFilter()));
      assertTrue(error.hint().contains("ahead of that of the host"), error.hint());
    }
  }
}
