package casemanagement;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Shares renewals: all calls that were refused with one token wait for one new token. */
final class Tokens {
  /** How many past renewals are remembered, for calls that were refused long before they learn of it. */
  private static final int KEPT = 16;

  private static final Executor THREADS =
      new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Tokens::thread);

  private final TokenSupplier supplier;

  /** New tokens, by those that were refused. */
  private final Map<String, CompletableFuture<String>> renewals = new LinkedHashMap<>();

  Tokens(TokenSupplier supplier) {
    this.supplier = supplier;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "casemanagement-token");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The token for an attempt.
   *
   * @param refused the token that the host refused; empty when it refused none
   * @param limit how long it may take
   */
  String get(String refused, Duration limit)
      throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
    if (refused.isEmpty()) {
      return wait(ask(Optional.empty(), limit), limit);
    }
    String token = refused;
    // Tokens that come again and again would go round in a circle.
    for (int hops = 0; hops <= KEPT; hops++) {
      String before = token;
      token = wait(renewal(before, limit), limit);
      // It may have been refused since.
      if (before.equals(token) || !isRefused(token)) {
        break;
      }
    }
    return token;
  }

  private static String wait(CompletableFuture<String> token, Duration limit)
      throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
    return token.get(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  private CompletableFuture<String> ask(Optional<String> refused, Duration limit) {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return supplier.token(refused);
              } catch (Exception failed) {
                throw new CompletionException(failed);
              }
            },
            THREADS)
        .orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  private synchronized boolean isRefused(String token) {
    return renewals.containsKey(token);
  }

  /** Finds the renewal of a token, or begins it. It is not bound to the call that begins it: others wait for it, too. */
  private synchronized CompletableFuture<String> renewal(String refused, Duration limit) {
    CompletableFuture<String> known = renewals.get(refused);
    // After one that failed, the next call tries again.
    if (known != null && !failed(known, refused)) {
      return known;
    }
    CompletableFuture<String> begun = ask(Optional.of(refused), limit);
    renewals.put(refused, begun);
    Iterator<String> oldest = renewals.keySet().iterator();
    if (renewals.size() > KEPT) {
      oldest.next();
      oldest.remove();
    }
    return begun;
  }

  private static boolean failed(CompletableFuture<String> renewal, String refused) {
    return renewal.isCompletedExceptionally() || refused.equals(renewal.getNow(null));
  }
}
