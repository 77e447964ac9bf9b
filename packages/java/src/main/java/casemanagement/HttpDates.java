package casemanagement;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What headers say of time. */
final class HttpDates {
  /** Longer than anybody waits, and short enough to calculate with. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(365);

  /** A difference of clocks is told of when it is larger than this. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

  /** A number of seconds; hosts also write a fraction, and the unit. */
  private static final Pattern SECONDS = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*[sS]?\\s*");

  private static final Pattern WEEKDAY = Pattern.compile("^[A-Za-z]{3,9},? ");
  private static final Pattern ZONE = Pattern.compile("(?i) ?(?:GMT|UTC|Z|([+-]\\d\\d):?(\\d\\d))$");

  /**
   * The three forms of RFC 9110, 5.6.7, without weekday and zone, and what hosts write beside them. A date without a zone is
   * GMT.
   */
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("d MMM uuuu HH:mm:ss"), form("d-MMM-uu HH:mm:ss"), form("MMM d HH:mm:ss uuuu"), DateTimeFormatter.ISO_LOCAL_DATE_TIME);

  private static final int TWO_DIGIT_YEAR = 1;

  private HttpDates() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
  }

  /**
   * How long the host asks to wait: a number of seconds, or a date, which is measured against the {@code Date} of the same
   * answer, because clocks differ. A date in the past means 0. Empty when the header is missing or has neither form.
   */
  static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
    String value = headers.firstValue(Contract.RETRY_AFTER_HEADER).orElse("");
    Matcher seconds = SECONDS.matcher(value);
    if (seconds.matches()) {
      // Figures without end are infinite, which is longer than the longest wait, too.
      double wait = Math.min(Math.ceil(Double.parseDouble(seconds.group(1))), LONGEST_WAIT.toSeconds());
      return Optional.of(Duration.ofSeconds((long) wait));
    }
    Instant sent = dateOf(headers, now).orElse(now);
    return parse(value, sent).map(date -> within(Duration.between(sent, date)));
  }

  private static Duration within(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static Optional<Instant> dateOf(HttpHeaders headers, Instant now) {
    return headers.firstValue("Date").flatMap(value -> parse(value, now));
  }

  /** Reads a date of a header. A year of two figures is never more than 50 years ahead of now. */
  static Optional<Instant> parse(String text, Instant now) {
    String date = WEEKDAY.matcher(text.strip().replaceAll("\\s+", " ")).replaceFirst("");
    ZoneOffset offset = ZoneOffset.UTC;
    Matcher zone = ZONE.matcher(date);
    try {
      if (zone.find()) {
        if (zone.group(1) != null) {
          offset = ZoneOffset.of(zone.group(1) + ":" + zone.group(2));
        }
        date = date.substring(0, zone.start());
      }
    } catch (DateTimeException noOffset) {
      return Optional.empty();
    }
    for (int form = 0; form < FORMS.size(); form++) {
      try {
        LocalDateTime read = LocalDateTime.parse(date, FORMS.get(form));
        LocalDateTime here = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        while (form == TWO_DIGIT_YEAR && read.isBefore(here.minusYears(50))) {
          read = read.plusYears(100);
        }
        while (form == TWO_DIGIT_YEAR && read.isAfter(here.plusYears(50))) {
          read = read.minusYears(100);
        }
        return Optional.of(read.toInstant(offset));
      } catch (DateTimeException another) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }

  /** Tells that a clock is wrong, which makes good tokens bad. */
  static String clockHint(HttpHeaders headers, Instant now) {
    Duration off = dateOf(headers, now).map(sent -> Duration.between(sent, now)).orElse(Duration.ZERO);
    if (off.abs().compareTo(CLOCK_DIFFERENCE) < 0) {
      return "";
    }
    return String.format(
        "; the clock of this machine is %d s %s that of the host",
        off.abs().toSeconds(), off.isNegative() ? "behind" : "ahead of");
  }
}
