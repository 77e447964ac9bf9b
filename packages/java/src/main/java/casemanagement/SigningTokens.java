package casemanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs tokens (HS256). One token serves all calls until a fifth of its lifetime is left. */
final class SigningTokens implements TokenSupplier {
  private static final String ALGORITHM = "HmacSHA256";

  private final String appId;
  private final SecretKeySpec key;
  private final String subject;
  private final Duration lifetime;
  private final Time time;
  private String kept = "";
  private Instant renewAt = Instant.MIN;

  SigningTokens(String appId, String clientSecret, String subject, Duration lifetime, Time time) {
    this.appId = appId;
    this.key = new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.subject = subject;
    this.lifetime = lifetime;
    this.time = time;
  }

  @Override
  public synchronized String token(Optional<String> refused) throws GeneralSecurityException {
    Instant now = time.now();
    boolean isGood = !kept.isEmpty() && !kept.equals(refused.orElse("")) && now.isBefore(renewAt);
    if (!isGood) {
      kept = sign(now);
      renewAt = now.plus(lifetime.multipliedBy(4).dividedBy(5));
    }
    return kept;
  }

  private String sign(Instant now) throws GeneralSecurityException {
    ObjectNode header = Json.MAPPER.createObjectNode().put("alg", "HS256").put("typ", "JWT");
    ObjectNode claims = Json.MAPPER.createObjectNode();
    claims.put(Contract.APP_ID_CLAIM, appId);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(lifetime).getEpochSecond());
    if (subject != null) {
      claims.put(Contract.SUBJECT_CLAIM, subject);
    }
    String signed = encoded(Body.bytes(header)) + "." + encoded(Body.bytes(claims));
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(key);
    return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
