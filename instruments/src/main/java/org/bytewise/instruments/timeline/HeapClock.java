package org.bytewise.instruments.timeline;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import org.bytewise.counting.recorder.LiveCounts;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.instruments.timeline.HeapTimeline.LiveType;
import org.bytewise.instruments.timeline.HeapTimeline.Point;
import org.bytewise.snippets.RunWatch;

/**
 * Collects the heap and counts what is live in it whenever the running code has allocated a certain
 * number of bytes; in the child VM, on the code's thread. The distance between points doubles when
 * there are too many of them. The counts go to a file, so that nothing is left on the heap that is
 * measured.
 */
final class HeapClock implements RunWatch.Observer {
  /** The first distance between two points, in bytes. */
  private static final long FIRST_STEP = 1 << 10;

  /** The maximum number of statements: what the tool does between two of them is measured. */
  private static final int MOST_STATEMENTS = 1_000;

  /** Counting loads classes and fills caches at first. */
  private static final int WARM_UPS = 3;

  private static final int MOST_TRIES = 5;

  /** After that many looks, the VM has compiled them. */
  private static final int LOOKS = 20_000;

  static final String NO_ROOM = "the heap is too full to count what is in it";

  private final Thread thread = Thread.currentThread();
  private final ClassLoadingMXBean loading = ManagementFactory.getClassLoadingMXBean();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final RandomAccessFile file;

  private final long[] allocated;
  private final long[] live;
  private int size;
  private long step = FIRST_STEP;
  private long next = FIRST_STEP;

  /** The bytes of the thread that are not the code's. */
  private long excluded;

  /** The live bytes that are not the code's. */
  private long base;

  /** What is in the file: of each statement, offset and length of the count before and after it. */
  private final long[] counts = new long[4 * MOST_STATEMENTS];

  private int statements;

  /** The last count. */
  private long counted;

  private long offset;
  private int length;

  private long before;
  /** The VM's number of loaded classes, without those that the code loaded. */
  private long classesBefore;

  private long classes;
  private long threadsBefore;
  private boolean startedThreads;

  private long peakAllocated;
  private long peakLive;
  private long peakOffset;
  private int peakLength;
  private int peakStatement;

  /** The upper bound of the live bytes: those at a point, and all that was allocated after it. */
  private long mostLive;

  /** The last point, or the end of the last statement. */
  private long endAllocated;

  private long endLive;
  private long endOffset;
  private int endLength;
  private int endStatement;

  /** The count after the last statement. */
  private long endCounted;

  /** Why the timeline ends early; null if it does not. */
  private String failure;

  private HeapClock(int points, RandomAccessFile file) {
    this.file = file;
    allocated = new long[points];
    live = new long[points];
  }

  /**
   * Creates a clock for the current thread.
   *
   * @param points the maximum number of points between start and end, at least 2
   * @throws IOException if there is no room for its file
   */
  static HeapClock of(int points) throws IOException {
    LiveCounts.prepare();
    HeapClock unused = new HeapClock(points, file());
    try {
      for (int i = 0; i < WARM_UPS; i++) {
        unused.before();
        unused.next = 0;
        unused.during();
        unused.after(null, null);
      }
      unused.next = Long.MAX_VALUE;
      for (int i = 0; i < LOOKS; i++) {
        unused.during();
      }
    } finally {
      unused.close();
    }
    HeapClock clock = new HeapClock(points, file());
    clock.failure = unused.failure;
    return clock;
  }

  private static RandomAccessFile file() throws IOException {
    Path place = Files.createTempFile("bytewise-heap", ".txt");
    RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw");
    try {
      // It stays usable until it is closed, and does not outlive a VM that is killed.
      Files.delete(place);
    } catch (IOException e) {
      place.toFile().deleteOnExit();
    }
    return file;
  }

  /** Returns why nothing can be measured; null if it can. */
  String failure() {
    return failure;
  }

  /** Collects the heap and counts what is live. */
  private void count() throws IOException, JMException {
    String text = LiveCounts.take().text();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    offset = file.length();
    length = bytes.length;
    file.seek(offset);
    file.write(bytes);
    counted = total(text);
  }

  /** Returns the last number, which is the sum of the bytes. */
  private static long total(String text) {
    int end = text.length();
    while (!Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return Long.parseLong(text, start, end, 10);
  }

  private boolean tryToCount() {
    try {
      count();
      return true;
    } catch (OutOfMemoryError e) {
      failure = NO_ROOM;
    } catch (IOException | JMException | RuntimeException e) {
      failure = "the heap could not be counted: " + e;
    }
    return false;
  }

  /**
   * Counts until two counts agree: the thread that has handed the statement over may still hold
   * something.
   */
  private boolean tryToCountAtRest() {
    for (int i = 0; i < MOST_TRIES; i++) {
      long last = counted;
      if (!tryToCount()) {
        return false;
      }
      if (counted == last) {
        break;
      }
    }
    return true;
  }

  @Override
  public void before() {
    if (failure != null || !tryToCountAtRest()) {
      return;
    }
    counts[4 * statements] = offset;
    counts[4 * statements + 1] = length;
    if (statements == 0) {
      base = counted;
      before = counted;
      peakOffset = offset;
      peakLength = length;
      threadsBefore = threads.getTotalStartedThreadCount();
    } else {
      base += counted - endCounted;
    }
    classesBefore = loading.getTotalLoadedClassCount() - classes;
    excluded = Recorder.threadBytes() - endAllocated;
  }

  @Override
  public void during() {
    if (failure != null || Thread.currentThread() != thread) {
      return;
    }
    long now = Recorder.threadBytes() - excluded;
    if (now >= next) {
      if (tryToCount()) {
        add(now, counted - base);
      }
      excluded = Recorder.threadBytes() - now;
    }
  }

  private void add(long now, long liveNow) {
    allocated[size] = now;
    live[size++] = liveNow;
    note(now, liveNow);
    while (size == allocated.length) {
      thin();
    }
    next = (now / step + 1) * step;
  }

  /** Keeps the first point after each multiple of twice the distance. */
  private void thin() {
    step *= 2;
    int kept = 0;
    long last = 0;
    for (int i = 0; i < size; i++) {
      if (allocated[i] / step > last) {
        last = allocated[i] / step;
        allocated[kept] = allocated[i];
        live[kept++] = live[i];
      }
    }
    size = kept;
  }

  private void note(long now, long liveNow) {
    mostLive = Math.max(mostLive, Math.max(liveNow, endLive + now - endAllocated));
    endAllocated = now;
    endLive = liveNow;
    endOffset = offset;
    endLength = length;
    endStatement = statements;
    classes = loading.getTotalLoadedClassCount() - classesBefore;
    startedThreads = threads.getTotalStartedThreadCount() != threadsBefore;
    if (liveNow > peakLive) {
      peakLive = liveNow;
      peakAllocated = now;
      peakOffset = offset;
      peakLength = length;
      peakStatement = statements;
    }
  }

  @Override
  public void after(Object value, Throwable thrown) {
    if (failure != null) {
      return;
    }
    long now = Recorder.threadBytes() - excluded;
    if (!tryToCount()) {
      return;
    }
    endCounted = counted;
    note(now, counted - base);
    counts[4 * statements + 2] = offset;
    counts[4 * statements + 3] = length;
    statements++;
    if (statements == MOST_STATEMENTS) {
      failure = "there are more than " + MOST_STATEMENTS + " statements";
    }
  }

  /** Returns the timeline up to the last count; null if the code did not begin. */
  HeapTimeline timeline() throws IOException {
    if (counts[1] == 0) {
      return null;
    }
    if (endLength == 0) {
      endOffset = counts[0];
      endLength = (int) counts[1];
    }
    List<Point> points = new ArrayList<>();
    points.add(new Point(0, 0));
    for (int i = 0; i < size && allocated[i] < endAllocated; i++) {
      points.add(new Point(allocated[i], live[i]));
    }
    points.add(new Point(endAllocated, endLive));
    return new HeapTimeline(
        points,
        new Point(peakAllocated, peakLive),
        types(peakOffset, peakLength, peakStatement),
        types(endOffset, endLength, endStatement),
        mostLive,
        before,
        classes,
        startedThreads,
        failure);
  }

  /** Returns a count by type, without what was live before and what the tool added since. */
  private List<LiveType> types(long at, int bytes, int statement) throws IOException {
    Map<String, long[]> sums = new HashMap<>();
    add(sums, at, bytes, 1);
    add(sums, counts[0], (int) counts[1], -1);
    for (int i = 0; i < statement; i++) {
      add(sums, counts[4 * i + 2], (int) counts[4 * i + 3], 1);
      add(sums, counts[4 * i + 4], (int) counts[4 * i + 5], -1);
    }
    List<LiveType> types = new ArrayList<>();
    sums.forEach((type, sum) -> {
      if (sum[0] != 0 || sum[1] != 0) {
        types.add(new LiveType(type, sum[0], sum[1]));
      }
    });
    types.sort(Comparator.comparingLong(LiveType::bytes).reversed().thenComparing(LiveType::type));
    return types;
  }

  private void add(Map<String, long[]> sums, long at, int bytes, int sign) throws IOException {
    byte[] text = new byte[bytes];
    file.seek(at);
    file.readFully(text);
    LiveCounts.parse(new String(text, StandardCharsets.UTF_8)).classes().forEach((type, count) -> {
      long[] sum = sums.computeIfAbsent(type, name -> new long[2]);
      sum[0] += sign * count[0];
      sum[1] += sign * count[1];
    });
  }

  void close() {
    try {
      file.close();
    } catch (IOException e) {
      // It ends with the VM.
    }
  }
}
