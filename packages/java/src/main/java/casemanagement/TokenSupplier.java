package casemanagement;

import java.util.Optional;

/** Gives tokens, such as one that asks a service of yours. */
@FunctionalInterface
public interface TokenSupplier {
  /**
   * Gives a token. It is asked before each attempt, on a thread of the client's, and caches as it likes. Several threads may
   * ask at once.
   *
   * @param refused the token that the host refused, to give another one for; it is asked once for all calls that were refused
   *     with it. Empty when none was refused.
   * @return a token, without {@code Bearer}
   * @throws Exception when there is none; the call fails with an {@link AuthenticationException}
   */
  String token(Optional<String> refused) throws Exception;
}
