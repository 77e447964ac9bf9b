package casemanagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casemanagement.StubHost.Reply;
import casemanagement.model.TaskFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every answer arrives as what it is. */
class ErrorsTest {
  private static final String LIMITED = "Rate limit for this API has been reached";
  private static final String HTML = "<html>Sign in</html>";

  private record Case(int status, String body, Class<? extends TasksException> type, String code, String msg) {}

  private static String errors(String msg, String code) {
    return "{\"errors\":[{\"msg\":\"" + msg + "\",\"code\":" + code + "}]}";
  }

  private static final List<Case> CASES =
      List.of(
          new Case(412, errors("/limit must be <= 1000", "412"), ValidationException.class, "412", "/limit must be <= 1000"),
          new Case(422, "{\"errors\":[{\"message\":\"No\",\"code\":\"V\"}]}", ValidationException.class, "V", "No"),
          new Case(400, "{\"error\":[{\"property\":\"a.b\",\"message\":\"No\"}]}", ValidationException.class, "", "No"),
          new Case(400, errors("Invalid task id", "400"), NotFoundException.class, "400", "Invalid task id"),
          new Case(404, errors("Gone", "404"), NotFoundException.class, "404", "Gone"),
          new Case(401, errors("Invalid JWT Token", "4002"), AuthenticationException.class, "4002", "Invalid JWT Token"),
          new Case(401, HTML, AuthenticationException.class, "", ""),
          new Case(401, errors("The app lacks the scope", "1"), PermissionException.class, "1", "The app lacks the scope"),
          new Case(403, "{\"status\":403,\"message\":\"No\",\"data\":{}}", PermissionException.class, "", "No"),
          new Case(405, errors("No", "405"), TasksException.class, "405", "No"),
          new Case(400, errors(LIMITED, "1"), RateLimitException.class, "1", LIMITED),
          new Case(200, errors(LIMITED, "1"), RateLimitException.class, "1", LIMITED),
          new Case(403, "You have exceeded the hourly rate limit", RateLimitException.class, "", ""),
          new Case(412, errors("/name " + LIMITED, "412"), ValidationException.class, "412", "/name " + LIMITED),
          new Case(500, HTML, ServerException.class, "", ""),
          new Case(503, "null", ServerException.class, "", ""),
          new Case(408, "", TimeoutException.class, "", ""),
          new Case(404, HTML, UnexpectedAnswerException.class, "", ""),
          new Case(302, "", UnexpectedAnswerException.class, "", ""),
          new Case(200, "", UnexpectedAnswerException.class, "", ""),
          new Case(200, HTML, UnexpectedAnswerException.class, "", ""),
          new Case(200, "[]", UnexpectedAnswerException.class, "", ""),
          new Case(200, "null", UnexpectedAnswerException.class, "", ""),
          new Case(200, "{}", UnexpectedAnswerException.class, "", ""),
          new Case(200, StubHost.RECORD, UnexpectedAnswerException.class, "", ""),
          new Case(200, "{\"results\":null}", UnexpectedAnswerException.class, "", ""),
          new Case(200, "{\"results\":[{\"name\":\"no id\"}]}", UnexpectedAnswerException.class, "", ""),
          new Case(200, "{\"results\":[null]}", UnexpectedAnswerException.class, "", ""),
          new Case(200, StubHost.PAGE + "}", UnexpectedAnswerException.class, "", ""),
          new Case(200, "{\"results\":[{\"_id\":\"ti-1\",\"dueDate\":\"tomorrow\"}]}", UnexpectedAnswerException.class, "", ""),
          new Case(200, errors("No", "1"), UnexpectedAnswerException.class, "1", "No"));

  @TestFactory
  Stream<DynamicTest> anAnswerArrivesAsWhatItIs() {
    return CASES.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.status() + " " + each.body(),
                    () -> {
                      Map<String, String> headers = Map.of("Location", "https://elsewhere.example/", "X-Request-Id", "r-1");
                      try (StubHost host = StubHost.inTurn(new Reply(each.status(), each.body(), headers))) {
                        TasksClient client = host.client().options(CallOptions.defaults().retries(0)).build();
                        TasksException error =
                            assertThrows(TasksException.class, () -> client.getTasks(new TaskFilter()));
                        assertSame(each.type(), error.getClass(), error::getMessage);
                        assertEquals(each.status(), error.status());
                        assertEquals(each.code(), error.code().orElse(""));
                        assertEquals(each.msg(), error.msg().orElse(""));
                        assertEquals("r-1", error.requestId().orElseThrow());
                        assertEquals(1, error.attempts());
                        assertTrue(error.getMessage().startsWith("getTasks: "));
                        assertTrue(error.getMessage().endsWith(error.hint()));
                        assertFalse(error.getMessage().contains("\n"));
                      }
                    }));
  }

  @Test
  void aRefusalNamesTheKeys() {
    try (StubHost host = StubHost.always(400, "{\"error\":[{\"property\":\"fields.name\",\"message\":\"No\"}]}")) {
      ValidationException error =
          assertThrows(ValidationException.class, () -> host.client().build().getTasks(new TaskFilter()));
      assertEquals(List.of("/fields/name"), error.keys());
    }
  }

  @Test
  void noTextHoldsTheTokenHoweverTheHostWritesIt() {
    String token = "to\\ken\"of-mine";
    String quoted = "{\"errors\":[{\"msg\":\"to\\u005cken\\u0022of-mine eyJhbGciOi.eyJz.c2ln\",\"code\":1}]}";
    for (String body : List.of(quoted, "not JSON: " + token)) {
      Map<String, String> headers = Map.of("X-Request-Id", token, "Content-Type", token);
      try (StubHost host = StubHost.inTurn(new Reply(418, body, headers))) {
        StringBuffer events = new StringBuffer();
        TasksListener listener =
            new TasksListener() {
              @Override
              public void onResponse(Response event) {
                events.append(event);
              }
            };
        TasksClient client = host.client().token(token).listener(listener).build();
        TasksException error = assertThrows(TasksException.class, () -> client.getTasks(new TaskFilter()));
        String texts = error + " " + error.msg() + error.requestId() + events;
        assertFalse(texts.contains("ken\"of"), texts);
        assertFalse(texts.contains("c2ln"), texts);
      }
    }
  }

  @Test
  void whatTheHostSaysIsToldInOneShortLine() {
    try (StubHost host = StubHost.always(412, errors("a\\u001b[31m\\nb".repeat(500), "1"))) {
      TasksException error =
          assertThrows(ValidationException.class, () -> host.client().build().getTasks(new TaskFilter()));
      assertTrue(error.getMessage().length() < 400);
      assertTrue(error.getMessage().chars().noneMatch(Character::isISOControl));
    }
  }
}
