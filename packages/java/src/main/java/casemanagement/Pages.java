package casemanagement;

import casemanagement.model.Task;
import casemanagement.model.TaskPage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads page after page, as {@code x-pagination} of the contract says. */
final class Pages implements Iterator<Pages.Page> {
  /** How many pages in a row may have no new task, before the host is taken to ignore where a page begins. */
  private static final int PATIENCE = 3;

  /**
   * A page.
   *
   * @param fresh those of its tasks that no page before it had
   */
  record Page(TaskPage page, List<Task> fresh) {}

  private final Operation operation;
  private final ObjectNode filter;
  private final Function<ObjectNode, TaskPage> read;
  private final Set<String> seen = new HashSet<>();
  private final long first;
  private long skip;
  private long total = Long.MAX_VALUE;
  private int stale;
  private int staleAllowed = PATIENCE;
  private boolean follows = true;

  Pages(Operation operation, ObjectNode filter, Function<ObjectNode, TaskPage> read) {
    this.operation = operation;
    this.filter = filter;
    this.read = read;
    this.first = filter.path(operation.skip()).asLong(0);
    this.skip = first;
  }

  /** The pages, read while they are used. */
  Stream<TaskPage> pages() {
    return stream(this).map(Page::page);
  }

  /** The tasks, read while they are used. */
  Stream<Task> tasks() {
    return stream(this).flatMap(page -> page.fresh().stream());
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    int is = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, is), false);
  }

  @Override
  public boolean hasNext() {
    return follows;
  }

  @Override
  public Page next() {
    if (!follows) {
      throw new NoSuchElementException();
    }
    // An error ends it.
    follows = false;
    while (true) {
      TaskPage page = read.apply(filter.deepCopy().put(operation.skip(), skip));
      long count = page.getTotalResults() == null ? Long.MAX_VALUE : page.getTotalResults();
      // The steps back add up to no more than the result shrinks, so they come to an end.
      long gone = Math.min(skip - first, total - count);
      total = Math.min(total, count);
      if (gone > 0) {
        skip -= gone;
        staleAllowed += (int) gone;
        continue;
      }
      List<Task> fresh = new ArrayList<>();
      // One page can hold a task twice, too.
      page.getResults().stream().filter(task -> seen.add(task.getId())).forEach(fresh::add);
      stale = fresh.isEmpty() ? stale + 1 : 0;
      if (stale > staleAllowed) {
        throw ignoresSkip();
      }
      skip += page.getResults().size();
      follows = follows(page);
      return new Page(page, fresh);
    }
  }

  /**
   * Whether another page follows. Where the host says nothing, or that there is none while its total is larger, an empty page is
   * the last one: to ask once too often leaves nothing out.
   */
  private boolean follows(TaskPage page) {
    boolean some = !page.getResults().isEmpty();
    if (Boolean.TRUE.equals(page.getHasMore())) {
      return true;
    }
    if (page.getTotalResults() != null) {
      return some && skip < page.getTotalResults();
    }
    return page.getHasMore() == null && some;
  }

  private TasksException ignoresSkip() {
    String hint = "The host ignores " + operation.skip() + ": use getTasks";
    return new UnexpectedAnswerException(
        new Told(operation, "no new task in " + stale + " pages", hint).attempts(1));
  }
}
