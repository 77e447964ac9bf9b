package casemanagement;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/** Hosts as people write them. */
final class BaseUrl {
  private BaseUrl() {}

  /**
   * Reads a host: {@code platform.kore.ai}, {@code https://platform.kore.ai/}, {@code http://localhost:4000}. Without a scheme
   * it is https. A path is kept, so that a gateway may stand before the API.
   */
  static URI of(String host, boolean allowInsecure) {
    String text = host.strip();
    URI read;
    try {
      read = new URI(text.contains("://") ? text : "https://" + text);
    } catch (URISyntaxException unread) {
      read = URI.create("");
    }
    // What the parser says holds the text, which may hold credentials.
    if (read.getHost() == null || read.getPort() == 0 || read.getPort() > 65535) {
      boolean hidesCredentials = text.contains("@");
      throw new IllegalArgumentException(
          hidesCredentials
              ? "the host must have no credentials, query or fragment"
              : "the host is no host name like platform.kore.ai");
    }
    String name = Text.quoted(read.getHost(), 80);
    if (read.getRawUserInfo() != null || read.getRawQuery() != null || read.getRawFragment() != null) {
      throw new IllegalArgumentException("the host " + name + " must have no credentials, query or fragment");
    }
    String scheme = read.getScheme().toLowerCase(Locale.ROOT);
    if (scheme.equals("http") && !allowInsecure && !isLoopback(read.getHost())) {
      throw new IllegalArgumentException("the host " + name + " must use https, or the option allowInsecureHost");
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("the host " + name + " must use https, not " + scheme);
    }
    return URI.create(scheme + "://" + read.getRawAuthority() + read.getRawPath().replaceAll("/+$", ""));
  }

  /** Whether a host is this machine. */
  static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return true;
    }
    if (!name.contains(":") && !name.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
      return false;
    }
    try {
      // An address, which needs no look-up.
      return InetAddress.getByName(name).isLoopbackAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}
