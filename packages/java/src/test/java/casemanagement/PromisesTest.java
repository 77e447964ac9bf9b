package casemanagement;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casemanagement.model.SortField;
import casemanagement.model.Task;
import casemanagement.model.TaskFilter;
import casemanagement.model.TaskUpdate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The promises of spec/promises, each shown on the host that it names. */
class PromisesTest {
  private static final PromiseHost HOST = PromiseHost.started();

  /** The test of each promise by its name. */
  private static final Map<String, Consumer<Shown>> KEPT =
      Map.ofEntries(
          entry("rename-changes-nothing-else", PromisesTest::renames),
          entry("empty-update-is-empty", PromisesTest::updatesNothing),
          entry("null-clears-a-due-date", PromisesTest::clearsDueDate),
          entry("empty-list-empties", PromisesTest::emptiesList),
          entry("every-task-comes-once", PromisesTest::readsEveryTask),
          entry("dates-go-out-as-the-contract-has-them/due-date", PromisesTest::setsDueDate),
          entry("dates-go-out-as-the-contract-has-them/creation-date", PromisesTest::findsByCreation),
          entry("answers-arrive-as-they-are/unauthorized", fails(AuthenticationException.class)),
          entry("answers-arrive-as-they-are/precondition-failed", fails(ValidationException.class)),
          entry("answers-arrive-as-they-are/rate-limited", fails(RateLimitException.class)),
          entry("answers-arrive-as-they-are/rate-limited-once", PromisesTest::waitsAsAsked),
          entry("answers-arrive-as-they-are/server-error", fails(ServerException.class)),
          entry("answers-arrive-as-they-are/html-502", fails(ServerException.class)),
          entry("answers-arrive-as-they-are/html-200", fails(UnexpectedAnswerException.class)),
          entry("answers-arrive-as-they-are/broken-json", fails(UnexpectedAnswerException.class)),
          entry("answers-arrive-as-they-are/cut-connection", fails(ConnectionException.class)),
          entry("refused-content-is-not-sent-again/bad-request", PromisesTest::failsOnce),
          entry("refused-content-is-not-sent-again/precondition-failed", PromisesTest::failsOnce),
          entry("refused-content-is-not-sent-again/precondition-failed-like-a-rate-limit", PromisesTest::failsOnce),
          entry("no-secret-in-any-text/quoted-token", PromisesTest::hidesSecrets),
          entry("no-secret-in-any-text/quoted-token-in-html", PromisesTest::hidesSecrets),
          entry("no-secret-in-any-text/log", PromisesTest::logsNoSecret),
          entry("no-secret-in-any-text/client", PromisesTest::printsNoSecret),
          entry("no-task-is-lost/capped-limit", shown -> shown.readAll(new TaskFilter().limit(100))),
          entry("no-task-is-lost/pages-from-zero", shown -> shown.readAll(new TaskFilter().limit(100))));

  @Test
  void everyPromiseHasATestAndEveryTestAPromise() {
    TreeSet<String> promised = new TreeSet<>();
    HOST.facts.path("promises").forEach(promise -> promised.add(promise.path("name").asText()));
    assertEquals(promised, new TreeSet<>(KEPT.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> keepsThePromise() {
    JsonNode promises = HOST.facts.path("promises");
    return IntStream.range(0, promises.size())
        .mapToObj(
            index -> {
              JsonNode promise = promises.get(index);
              String name = promise.path("name").asText();
              String taskId = HOST.facts.path("taskIds").get(index).asText();
              return DynamicTest.dynamicTest(
                  name,
                  () -> {
                    Consumer<Shown> test = KEPT.get(name);
                    assertNotNull(test, () -> "nothing shows that the client keeps it: " + promise.path("promise"));
                    test.accept(new Shown(promise, taskId));
                  });
            });
  }

  /**
   * What the test of a promise works with.
   *
   * @param taskId of a task that no other test touches
   */
  private record Shown(JsonNode promise, String taskId) {
    String host() {
      return promise.path("host").asText();
    }

    TasksClient client() {
      return HOST.client(host()).build();
    }

    void update(TaskUpdate changes) {
      client().updateTask(taskId, changes);
    }

    Task read() {
      return HOST.task(taskId);
    }

    List<JsonNode> sent() {
      return HOST.requests(host(), "/" + taskId);
    }

    /** Holds the one update that the host saw to a body. */
    void expectSent(String body) {
      assertEquals(List.of(body), sent().stream().map(request -> request.path("body").toString()).toList());
    }

    /** Holds the record to one that was read before, but for some keys. */
    void expectSame(Task before, String... changed) {
      ObjectNode was = Json.MAPPER.valueToTree(before);
      ObjectNode is = Json.MAPPER.valueToTree(read());
      assertTrue(was.size() > 30, () -> "the record has few keys: " + was);
      assertEquals(was.without(List.of(changed)), is.without(List.of(changed)));
    }

    /** Holds an error to what the promise expects of it. */
    void expect(TasksException error, Class<? extends TasksException> type) {
      JsonNode expected = promise.path("expects");
      assertInstanceOf(type, error);
      if (type != ConnectionException.class) {
        assertEquals(expected.path("status").asInt(), error.status());
      }
      assertEquals(expected.path("code").asText(), error.code().orElse(""));
      if (expected.has("msg")) {
        assertEquals(expected.path("msg").asText(), error.msg().orElseThrow());
      }
      if (error instanceof RateLimitException limited) {
        assertEquals(Duration.ofSeconds(expected.path("retryAfter").asInt()), limited.retryAfter());
      }
    }

    /** Reads all tasks of the stream, and holds them to coming once. */
    Map<String, Task> readAll(TaskFilter filter) {
      List<Task> tasks = client().tasks(filter).toList();
      Map<String, Task> byId = new HashMap<>();
      tasks.forEach(task -> byId.put(task.getId(), task));
      int count = HOST.facts.path("taskCount").asInt();
      assertEquals(count, tasks.size());
      assertEquals(count, byId.size());
      return byId;
    }
  }

  private static void renames(Shown shown) {
    Task before = shown.read();
    shown.update(new TaskUpdate().name("Renamed"));
    assertEquals("Renamed", shown.read().getName());
    assertEquals("renamed", shown.read().getLname());
    shown.expectSame(before, "name", "lname", "updatedAt", "updatedBy");
    shown.expectSent("{\"name\":\"Renamed\"}");
  }

  private static void updatesNothing(Shown shown) {
    Task before = shown.read();
    shown.update(new TaskUpdate());
    shown.expectSame(before, "updatedAt", "updatedBy");
    shown.expectSent("{}");
  }

  private static void clearsDueDate(Shown shown) {
    assertNotNull(shown.read().getDueDate());
    shown.update(new TaskUpdate().dueDate(null));
    assertNull(shown.read().getDueDate());
    shown.expectSent("{\"dueDate\":null}");
  }

  private static void emptiesList(Shown shown) {
    Task before = shown.read();
    assertFalse(before.getTags().isEmpty());
    shown.update(new TaskUpdate().tags(List.of()));
    assertEquals(List.of(), shown.read().getTags());
    shown.expectSame(before, "tags", "updatedAt", "updatedBy");
    shown.expectSent("{\"tags\":[]}");
  }

  private static void readsEveryTask(Shown shown) {
    Task task = shown.readAll(new TaskFilter().sortBy(Sort.ascending(SortField.CREATED_AT))).get(shown.taskId());
    List<String> languages = List.of("en", "de");
    assertTrue(
        task.getFields().stream()
            .anyMatch(field -> "Languages".equals(field.getDisplayName()) && languages.equals(field.getSelectedValue())),
        () -> "no field has the languages: " + task.getFields());
    Map<String, Object> values = Map.of("Languages", languages, "Contract Years", 5);
    values.forEach(
        (key, value) -> {
          Map<?, ?> custom = assertInstanceOf(Map.class, task.getAdditionalProperty(key));
          assertEquals(value, custom.get("selectedValue"));
        });
  }

  private static void setsDueDate(Shown shown) {
    Instant date = OffsetDateTime.parse("2027-03-01T09:30:00.250+05:30").toInstant();
    shown.update(new TaskUpdate().dueDate(date));
    assertEquals(date, shown.read().getDueDate());
    assertEquals(date, shown.read().getEta());
    shown.expectSent("{\"dueDate\":1803873600250}");
  }

  private static void findsByCreation(Shown shown) {
    Instant date = OffsetDateTime.parse("2026-01-05T09:30:00.250999999+05:30").toInstant();
    assertFalse(shown.client().getTasks(new TaskFilter().startDate(date)).getResults().isEmpty());
    assertTrue(
        HOST.requests(shown.host(), "/getTasks").stream()
            .anyMatch(seen -> seen.path("body").toString().equals("{\"startDate\":\"2026-01-05T04:00:00.250Z\"}")));
  }

  private static Consumer<Shown> fails(Class<? extends TasksException> type) {
    return shown -> {
      TasksClient client = HOST.client(shown.host()).options(CallOptions.defaults().retries(0)).build();
      TaskUpdate changes = new TaskUpdate().tags(List.of());
      shown.expect(
          assertThrows(TasksException.class, () -> client.updateTask(shown.taskId(), changes)), type);
      shown.expect(assertThrows(TasksException.class, () -> client.getTasks(new TaskFilter().limit(1))), type);
    };
  }

  private static void waitsAsAsked(Shown shown) {
    shown.update(new TaskUpdate().tags(List.of("again")));
    List<JsonNode> sent = shown.sent();
    assertEquals(List.of(429, 200), sent.stream().map(request -> request.path("status").asInt()).toList());
    long wait = sent.get(1).path("receivedAt").asLong() - sent.get(0).path("receivedAt").asLong();
    assertTrue(wait >= 900, () -> "the call was repeated after " + wait + " ms");
  }

  private static void failsOnce(Shown shown) {
    TasksException error =
        assertThrows(TasksException.class, () -> shown.update(new TaskUpdate().tags(List.of())));
    shown.expect(error, ValidationException.class);
    assertEquals(1, shown.sent().size());
  }

  /** Remembers what must show nowhere: its tokens, their signatures, and the client secret. */
  private static final class Remembering implements TokenSupplier {
    private final TokenSupplier signing = HOST.signing();
    private final List<String> secrets = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String token(Optional<String> refused) throws Exception {
      String token = signing.token(refused);
      secrets.addAll(List.of(token, token.substring(token.lastIndexOf('.') + 1)));
      return token;
    }

    void expectNone(String text) {
      assertFalse(secrets.isEmpty());
      assertFalse(text.isEmpty());
      for (String secret : secrets) {
        assertFalse(text.contains(secret), () -> "a secret shows: " + text);
      }
      assertFalse(text.contains(HOST.text("clientSecret")), () -> "the client secret shows: " + text);
    }
  }

  private static void hidesSecrets(Shown shown) {
    Remembering tokens = new Remembering();
    TasksClient client =
        HOST.client(shown.host()).tokens(tokens).options(CallOptions.defaults().retries(0)).build();
    TasksException error =
        assertThrows(
            TasksException.class, () -> client.updateTask(shown.taskId(), new TaskUpdate().tags(List.of())));
    shown.expect(error, error.getClass());
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    tokens.expectNone(trace + error.toString() + error.hint() + error.msg() + error.code() + error.requestId());
    if (error instanceof UnexpectedAnswerException unexpected) {
      tokens.expectNone(unexpected.start() + unexpected.contentType());
    }
  }

  private static void logsNoSecret(Shown shown) {
    Remembering tokens = new Remembering();
    Recording log = new Recording();
    StringBuffer events = new StringBuffer();
    TasksListener listener =
        new TasksListener() {
          @Override
          public void onRequest(Request event) {
            events.append(event);
          }

          @Override
          public void onResponse(Response event) {
            events.append(event);
          }
        };
    TasksClient client = HOST.client(shown.host()).tokens(tokens).logger(log).listener(listener).build();
    client.updateTask(shown.taskId(), new TaskUpdate().tags(List.of("logged")));
    assertThrows(ValidationException.class, () -> client.updateTask(shown.taskId(), new TaskUpdate().name("")));
    assertEquals(List.of("DEBUG", "INFO", "DEBUG", "INFO", "ERROR"), log.levels());
    tokens.expectNone(log.texts());
    tokens.expectNone(events.toString());
  }

  private static void printsNoSecret(Shown shown) {
    Remembering tokens = new Remembering();
    TasksClient.Builder signing = HOST.client(shown.host());
    TasksClient.Builder asking = HOST.client(shown.host()).tokens(tokens);
    for (TasksClient.Builder builder : List.of(signing, asking)) {
      TasksClient client = builder.build();
      client.getTasks(new TaskFilter().limit(1));
      assertTrue(client.toString().startsWith("TasksClient(http://"));
      asking.build().getTasks(new TaskFilter().limit(1));
      tokens.expectNone(client + " " + builder + " " + CallOptions.defaults().header("x-key", "k"));
    }
    String token = tokens.secrets.get(0);
    TasksClient.Builder fixed = HOST.client(shown.host()).token(token);
    fixed.build().getTasks(new TaskFilter().limit(1));
    tokens.expectNone(fixed + " " + fixed.build());
  }
}
