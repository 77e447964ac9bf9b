package casemanagement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that waits move at once, and that remembers them. */
final class MovedTime implements Time {
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final AtomicLong moved = new AtomicLong();
  private final double random;

  MovedTime() {
    this(0);
  }

  MovedTime(double random) {
    this.random = random;
  }

  @Override
  public Instant now() {
    return Instant.now().plusNanos(moved.get());
  }

  @Override
  public long nanos() {
    return System.nanoTime() + moved.get();
  }

  @Override
  public void sleep(Duration delay) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waits.add(delay);
    pass(delay);
  }

  @Override
  public double random() {
    return random;
  }

  void pass(Duration time) {
    moved.addAndGet(time.toNanos());
  }

  List<Duration> waits() {
    return waits;
  }
}
