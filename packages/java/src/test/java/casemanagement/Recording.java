package casemanagement;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;

/** A logger that keeps what it is given. */
final class Recording implements System.Logger {
  private final List<String> levels = new CopyOnWriteArrayList<>();
  private final List<String> texts = new CopyOnWriteArrayList<>();

  @Override
  public String getName() {
    return "test";
  }

  @Override
  public boolean isLoggable(Level level) {
    return true;
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
    add(level, text);
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String format, Object... values) {
    add(level, values == null ? format : MessageFormat.format(format, values));
  }

  private void add(Level level, String text) {
    levels.add(level.name());
    texts.add(text);
  }

  List<String> levels() {
    return levels;
  }

  String texts() {
    return String.join("\n", texts);
  }
}
