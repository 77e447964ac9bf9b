package casemanagement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** A host on this machine that answers as a test says. */
final class StubHost implements AutoCloseable {
  static final String RECORD = "{\"_id\":\"ti-1\",\"caseId\":\"ci-1\",\"caseRefId\":\"CA-1\",\"name\":\"A task\"}";
  static final String PAGE =
      "{\"results\":[" + RECORD + "],\"page\":1,\"limit\":50,\"hasMore\":false,\"totalPages\":1,\"totalResults\":1}";
  static final String REFUSAL = "{\"errors\":[{\"msg\":\"No\",\"code\":\"X\"}]}";

  /** What a host answers. */
  record Reply(int status, String body, Map<String, String> headers) {
    static Reply of(int status, String body) {
      return new Reply(status, body, Map.of());
    }
  }

  /** What a host saw. */
  record Seen(String path, String token, Map<String, List<String>> headers, String body) {}

  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final BiFunction<Integer, Seen, Reply> answer;
  private final HttpServer server;

  /** Answers each request by its number, from 1. */
  StubHost(BiFunction<Integer, Seen, Reply> answer) {
    this.answer = answer;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::serve);
    server.start();
  }

  /** Answers with each in turn, and with the last one from then on. */
  static StubHost inTurn(Reply... replies) {
    return new StubHost((number, request) -> replies[Math.min(number, replies.length) - 1]);
  }

  static StubHost always(int status, String body) {
    return inTurn(Reply.of(status, body));
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Seen request =
        new Seen(
            exchange.getRequestURI().getRawPath(),
            exchange.getRequestHeaders().getFirst(Contract.TOKEN_HEADER),
            Map.copyOf(exchange.getRequestHeaders()),
            body);
    int number;
    synchronized (seen) {
      seen.add(request);
      number = seen.size();
    }
    Reply reply = answer.apply(number, request);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  List<Seen> seen() {
    return seen;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A client of this host whose waits take no time. */
  TasksClient.Builder client() {
    return client(new MovedTime());
  }

  TasksClient.Builder client(Time time) {
    return TasksClient.builder()
        .host(url())
        .accountId("account")
        .streamId("st-1")
        .token("a-good-token")
        .time(time);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
