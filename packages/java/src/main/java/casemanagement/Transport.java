package casemanagement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** How requests are sent when nothing else is said. */
final class Transport {
  private Transport() {}

  /** Its connections are shared by all clients that bring none of their own. */
  static HttpClient shared() {
    return Shared.CLIENT;
  }

  private static final class Shared {
    // Redirects would hand the token to another host.
    private static final HttpClient CLIENT =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).proxy(new Proxies()).build();
  }

  /** The proxies of the JVM; what is for this machine never meets one. */
  private static final class Proxies extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      ProxySelector ofJvm = ProxySelector.getDefault();
      boolean none = ofJvm == null || uri.getHost() == null || BaseUrl.isLoopback(uri.getHost());
      return none ? List.of(Proxy.NO_PROXY) : ofJvm.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      ProxySelector ofJvm = ProxySelector.getDefault();
      if (ofJvm != null) {
        ofJvm.connectFailed(uri, address, failure);
      }
    }
  }

  /** An answer is longer than it may be. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong(int longest) {
      super("the answer is longer than " + longest + " bytes");
    }
  }

  /** Reads a body of at most so many bytes. */
  static HttpResponse.BodyHandler<byte[]> atMost(int longest) {
    return answer -> new AtMost(longest);
  }

  private static final class AtMost implements HttpResponse.BodySubscriber<byte[]> {
    private final int longest;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.Subscription subscription;

    AtMost(int longest) {
      this.longest = longest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
      subscription = begun;
      begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      for (ByteBuffer part : parts) {
        if (part.remaining() > longest - read.size()) {
          subscription.cancel();
          body.completeExceptionally(new TooLong(longest));
          return;
        }
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        read.writeBytes(bytes);
      }
    }

    @Override
    public void onError(Throwable failure) {
      body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      body.complete(read.toByteArray());
    }
  }
}
