// Generated from the operation descriptors of the contract by `pnpm generate`. Do not edit.

package casemanagement;

/** Names of the optional request headers of the contract, for {@link CallOptions#header}. */
public final class Headers {
  /** {@code client-app}. */
  public static final String CLIENT_APP = "client-app";

  /** {@code X-Timezone-Offset}. */
  public static final String X_TIMEZONE_OFFSET = "X-Timezone-Offset";

  /** {@code app-language}. */
  public static final String APP_LANGUAGE = "app-language";

  /** {@code bot-language}. */
  public static final String BOT_LANGUAGE = "bot-language";

  /** {@code state}. */
  public static final String STATE = "state";

  /** {@code iId}. */
  public static final String I_ID = "iId";

  private Headers() {}
}
