package casemanagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casemanagement.model.PriorityInput;
import casemanagement.model.SortField;
import casemanagement.model.Task;
import casemanagement.model.TaskFilter;
import casemanagement.model.TaskPage;
import casemanagement.model.TaskUpdate;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README. */
class ExamplesTest {
  private static final PromiseHost HOST = PromiseHost.started();
  private static final TasksClient.Builder BUILDER = HOST.client("sandbox");

  /** The last of those that tests may change; no promise has it. */
  private static final String TASK_ID = HOST.facts.path("taskIds").get(HOST.facts.path("taskIds").size() - 1).asText();

  private static List<String> blocks() throws IOException {
    Pattern block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    return block.matcher(Files.readString(Path.of("README.md"))).results().map((MatchResult each) -> each.group(1)).toList();
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void theFirstProgramOfTheReadmeRuns(@TempDir Path folder) throws IOException, InterruptedException {
    Path program = Files.writeString(folder.resolve("FirstCall.java"), blocks().get(0));
    ProcessBuilder run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.toString())
            .redirectErrorStream(true);
    run.environment()
        .putAll(
            Map.of(
                "TASKS_URL", HOST.url("sandbox"),
                "TASKS_ACCOUNT_ID", HOST.text("accountId"),
                "TASKS_STREAM_ID", HOST.text("streamId"),
                "TASKS_APP_ID", HOST.text("appId"),
                "TASKS_CLIENT_SECRET", HOST.text("clientSecret")));
    Process process = run.start();
    assertEquals(
        "3 of the open tasks",
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    assertEquals(0, process.waitFor());
  }

  @Test
  void everyOtherBlockOfTheReadmeIsPartOfATestHere() throws IOException {
    String here = words(Files.readString(Path.of("src/test/java/casemanagement/ExamplesTest.java")));
    List<String> others = blocks().subList(1, blocks().size());
    assertTrue(others.size() > 5);
    others.forEach(block -> assertTrue(here.contains(words(block)), block));
  }

  /** What gives tokens in an example. */
  private interface Service {
    String token() throws Exception;
  }

  @Test
  void tokensOfAFunction() {
    TasksClient.Builder builder = HOST.client("sandbox");
    Service service = () -> HOST.signing().token(Optional.empty());
    TasksClient client = builder.tokens(refused -> service.token()).build();
    assertEquals(1, client.getTasks(new TaskFilter().limit(1)).getResults().size());
  }

  @Test
  void updates() {
    TasksClient client = BUILDER.build();
    String taskId = TASK_ID;
    Task task =
        client.updateTask(
            taskId,
            new TaskUpdate()
                .name("Call back")
                .tags(List.of()) // empties the list
                .priority(new PriorityInput().name("High")) // sets it
                .dueDate(Instant.parse("2027-03-01T09:30:00Z"))
                .desc(null)); // clears it
    assertEquals("Call back", task.getName());
    assertEquals(List.of(), task.getTags());
    assertEquals("High", task.getPriority().getName());
    assertEquals(Instant.parse("2027-03-01T09:30:00Z"), task.getDueDate());
    assertNull(task.getDesc());
  }

  @Test
  void manyTasks() {
    TasksClient client = BUILDER.build();
    long unnamed =
        client.tasks(new TaskFilter().limit(100)).filter(each -> each.getName().isEmpty()).count();
    assertEquals(0, unnamed);
  }

  @Test
  void dates() {
    TasksClient client = BUILDER.build();
    TaskPage page =
        client.getTasks(
            new TaskFilter()
                .startDate(Instant.parse("2026-01-01T00:00:00Z"))
                .sortBy(Sort.descending(SortField.CREATED_AT))
                .limit(2));
    List<Instant> created = page.getResults().stream().map(Task::getCreatedAt).toList();
    assertEquals(2, created.size());
    assertFalse(created.get(0).isBefore(created.get(1)));
  }

  @Test
  void errors() {
    TasksClient client = BUILDER.build();
    try {
      client.getTasks(new TaskFilter().limit(5000));
    } catch (ValidationException error) {
      System.out.println(error.status() + " " + error.keys() + " " + error.hint());
    } catch (RateLimitException error) {
      System.out.println("come back in " + error.retryAfter());
    }
    assertThrows(ValidationException.class, () -> client.getTasks(new TaskFilter().limit(5000)));
  }

  @Test
  void options() {
    TasksClient client = BUILDER.build();
    CallOptions quick = CallOptions.defaults().timeout(Duration.ofSeconds(20)).retries(0);
    TaskPage page = client.getTasks(new TaskFilter().limit(1), quick);
    assertEquals(1, page.getResults().size());
  }

  @Test
  void logging() {
    TasksClient.Builder builder = HOST.client("sandbox");
    TasksClient client = builder.logger(System.getLogger("tasks")).build();
    assertTrue(client.toString().contains(HOST.text("streamId")));
  }

  @Test
  void anHttpClient() {
    TasksClient.Builder builder = HOST.client("sandbox");
    HttpClient http = HttpClient.newBuilder().proxy(ProxySelector.of(null)).build();
    TasksClient client = builder.httpClient(http).build();
    assertEquals(1, client.getTasks(new TaskFilter().limit(1)).getResults().size());
  }
}
