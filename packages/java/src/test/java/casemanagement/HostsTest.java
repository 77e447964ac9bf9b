package casemanagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casemanagement.model.TaskFilter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whom a client calls, and by which way. */
class HostsTest {
  @Test
  void hostsAreReadAsPeopleWriteThem() {
    Map.of(
            "platform.kore.ai", "https://platform.kore.ai",
            " https://platform.kore.ai/ ", "https://platform.kore.ai",
            "HTTPS://platform.kore.ai:8443", "https://platform.kore.ai:8443",
            "gateway.example/kore/", "https://gateway.example/kore",
            "http://localhost:4000", "http://localhost:4000",
            "http://api.localhost", "http://api.localhost",
            "http://127.0.0.2", "http://127.0.0.2",
            "http://[::1]:4000", "http://[::1]:4000",
            "http://[::ffff:127.0.0.1]", "http://[::ffff:127.0.0.1]")
        .forEach((host, url) -> assertEquals(URI.create(url), BaseUrl.of(host, false)));
    assertEquals(URI.create("http://tasks.example"), BaseUrl.of("http://tasks.example", true));
  }

  @Test
  void aHostThatCannotBeIsRefusedWithoutItsSecrets() {
    for (String host :
        List.of(
            "http://platform.kore.ai",
            "http://localhost.example",
            "http://127.0.0.1.example",
            "http://10.0.0.1",
            "ftp://platform.kore.ai",
            "https://user:s3cret@platform.kore.ai",
            "https://user:s3cret@",
            "platform.kore.ai?x=s3cret",
            "platform.kore.ai#",
            "https://",
            "a b",
            "platform.kore.ai:0",
            "platform.kore.ai:70000")) {
      IllegalArgumentException error =
          assertThrows(IllegalArgumentException.class, () -> BaseUrl.of(host, false), host);
      assertTrue(error.getMessage().startsWith("the host "), error.getMessage());
      assertFalse(error.getMessage().contains("s3cret"), error.getMessage());
    }
  }

  private static TasksClient.Builder whole() {
    return TasksClient.builder().host("tasks.example").accountId("a").streamId("s").token("t");
  }

  @Test
  void aClientThatCannotBeIsRefusedWhenItIsMade() {
    whole().build();
    List<Consumer<TasksClient.Builder>> changes =
        List.of(
            builder -> builder.host(""),
            builder -> builder.host(null),
            builder -> builder.accountId(" "),
            builder -> builder.accountId("a\nb"),
            builder -> builder.streamId(null),
            builder -> builder.credentials("", "secret"),
            builder -> builder.credentials("app", ""),
            builder -> builder.credentials(null, null),
            builder -> builder.tokenLifetime(java.time.Duration.ZERO),
            builder -> builder.options(CallOptions.defaults().retries(-1)),
            builder -> builder.options(CallOptions.defaults().timeout(java.time.Duration.ZERO)),
            builder -> builder.options(CallOptions.defaults().header("a b", "c")),
            builder -> builder.options(CallOptions.defaults().header("Host", "c")),
            builder -> builder.options(CallOptions.defaults().header("x", "c\r\nd: e")),
            builder ->
                builder.httpClient(
                    HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()));
    for (Consumer<TasksClient.Builder> change : changes) {
      assertThrows(
          IllegalArgumentException.class,
          () -> {
            TasksClient.Builder builder = whole();
            change.accept(builder);
            builder.build();
          });
    }
    TasksClient.Builder withoutTokens = TasksClient.builder().host("h.example").accountId("a").streamId("s");
    assertThrows(IllegalArgumentException.class, withoutTokens::build);
  }

  @Test
  void headersOfACallStandBeforeThoseOfTheClientAndNeverBeforeTheRequired() {
    try (StubHost host = StubHost.always(200, StubHost.PAGE)) {
      CallOptions ofClient =
          CallOptions.defaults().header(Headers.CLIENT_APP, "client").header("ACCOUNTID", "x").header("Auth", "x");
      TasksClient client = host.client().options(ofClient).build();
      client.getTasks(new TaskFilter(), CallOptions.defaults().header("Client-App", "call").header("content-type", "x"));
      Map<String, List<String>> headers = host.seen().get(0).headers();
      assertEquals(List.of("call"), headers.get("Client-app"));
      assertEquals(List.of("account"), headers.get("Accountid"));
      assertEquals(List.of("a-good-token"), headers.get("Auth"));
      assertEquals(List.of("application/json"), headers.get("Content-type"));
    }
  }

  @Test
  @ResourceLock("java.net.ProxySelector")
  void whatIsForThisMachineNeverMeetsAProxyAndTheRestDoesAsTheJvmSays() {
    ProxySelector before = ProxySelector.getDefault();
    try (StubHost proxy = StubHost.always(502, "a proxy");
        StubHost host = StubHost.always(200, StubHost.PAGE)) {
      URI address = URI.create(proxy.url());
      ProxySelector.setDefault(
          new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
              return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), address.getPort())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress at, IOException failure) {}
          });
      assertEquals(1, host.client().build().getTasks(new TaskFilter()).getResults().size());
      assertEquals(List.of(), proxy.seen());
      TasksClient elsewhere =
          host.client().host("http://tasks.invalid").allowInsecureHost(true).build();
      assertThrows(ServerException.class, () -> elsewhere.getTasks(new TaskFilter(), CallOptions.defaults().retries(0)));
      assertEquals(1, proxy.seen().size());
    } finally {
      ProxySelector.setDefault(before);
    }
  }
}
