package casemanagement;

import casemanagement.model.Task;
import casemanagement.model.TaskFilter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The hosts of packages/promise-host, started with the first test that needs them. They end with this process. */
final class PromiseHost {
  static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final PromiseHost STARTED = start();

  /** The line that it prints. */
  final JsonNode facts;

  /** Held for as long as this process runs: the hosts end when their input does. */
  private final Process process;

  private PromiseHost(Process process, JsonNode facts) {
    this.process = process;
    this.facts = facts;
  }

  static PromiseHost started() {
    if (!STARTED.process.isAlive()) {
      throw new IllegalStateException("the promise host has ended");
    }
    return STARTED;
  }

  private static PromiseHost start() {
    try {
      Process process =
          new ProcessBuilder(
                  "node_modules/.bin/node",
                  "--conditions=@case-management/source",
                  "packages/promise-host/src/cli.ts")
              .directory(ROOT.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      return new PromiseHost(process, Json.MAPPER.readTree(lines.readLine()));
    } catch (IOException failed) {
      throw new UncheckedIOException("run pnpm install in the root of the repository", failed);
    }
  }

  String text(String name) {
    return facts.path(name).asText();
  }

  String url(String host) {
    return facts.path("hosts").path(host).asText();
  }

  /** Everything that a client of a host needs, with credentials. */
  TasksClient.Builder client(String host) {
    return TasksClient.builder()
        .host(url(host))
        .accountId(text("accountId"))
        .streamId(text("streamId"))
        .credentials(text("appId"), text("clientSecret"))
        .subject(text("subject"));
  }

  /** Signs tokens as the client does. */
  TokenSupplier signing() {
    return new SigningTokens(
        text("appId"), text("clientSecret"), text("subject"), java.time.Duration.ofMinutes(5), Time.SYSTEM);
  }

  /** One task, as the sandbox has it now. */
  Task task(String id) {
    return client("sandbox")
        .build()
        .tasks(new TaskFilter().limit(100))
        .filter(task -> id.equals(task.getId()))
        .findFirst()
        .orElseThrow();
  }

  /** The requests that a host was sent for one path. */
  List<JsonNode> requests(String host, String ending) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url(host) + "/__sandbox/requests")).build();
      String log = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
      return StreamSupport.stream(Json.MAPPER.readTree(log).path("requests").spliterator(), false)
          .filter(each -> each.path("path").asText().endsWith(ending))
          .toList();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
