package org.bytewise.instruments.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.CreatedObject;

/**
 * Takes the objects of a run: selects, folds, and writes them to a file. Its size does not depend
 * on how many there are. Not thread-safe.
 */
final class TraceCollector implements Consumer<CreatedObject> {
  /** The maximum number of threads that are listed. */
  private static final int MOST_THREADS = 20;

  /** The name of those that are not in the recording any more, which cannot be told apart. */
  static final String ENDED = "threads that have ended";

  private final TraceFilter filter;
  private final Optional<TraceFile> file;
  private final ThreadTrace main = new ThreadTrace("");
  private long numbers;
  private final Map<Long, ThreadTrace> others = new LinkedHashMap<>();
  private final Map<Long, Long> otherNumbers = new HashMap<>();

  /** The objects of threads that are not listed. */
  private long unlistedObjects;

  private long unlistedBytes;

  /** @param file also gets the objects that the filter shows */
  TraceCollector(TraceFilter filter, Optional<TraceFile> file) {
    this.filter = filter;
    this.file = file;
  }

  @Override
  public void accept(CreatedObject object) {
    if (object.isOfInput()) {
      add(main, ++numbers, object);
      return;
    }
    long number = otherNumbers.merge(object.threadId(), 1L, Long::sum);
    if (others.size() < MOST_THREADS || others.containsKey(object.threadId())) {
      add(
          others.computeIfAbsent(object.threadId(), id -> new ThreadTrace(name(object))),
          number,
          object);
    } else if (filter.shows(object)) {
      unlistedObjects++;
      unlistedBytes += object.bytes();
      file.ifPresent(out -> out.add(name(object), number, object));
    }
  }

  private static String name(CreatedObject object) {
    return object.threadId() == CreatedObject.ENDED ? ENDED : object.thread();
  }

  private void add(ThreadTrace thread, long number, CreatedObject object) {
    if (filter.shows(object)) {
      thread.add(number, object);
      file.ifPresent(out -> out.add(thread.name(), number, object));
    }
  }

  /** What was collected: the code's own thread, the other ones, and the sum of those not listed. */
  record Collected(TraceListing main, List<TraceListing> others, Amount unlisted) {
    Collected {
      others = List.copyOf(others);
    }

    /** Returns everything that is shown. */
    Amount amount() {
      return others.stream().map(TraceListing::amount).reduce(main.amount(), Amount::plus);
    }
  }

  /** Ends the collection. */
  Collected end() {
    List<TraceListing> listings = new ArrayList<>();
    for (ThreadTrace other : others.values()) {
      TraceListing listing = other.end();
      if (listing.amount().objects() > 0) {
        listings.add(listing);
      }
    }
    return new Collected(main.end(), listings, new Amount(unlistedObjects, unlistedBytes));
  }
}
