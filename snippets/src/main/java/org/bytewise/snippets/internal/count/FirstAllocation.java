package org.bytewise.snippets.internal.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import org.bytewise.snippets.internal.wire.WatchAnswer;
import org.bytewise.snippets.internal.wire.WatchAnswer.Verdict;
import org.bytewise.snippets.internal.wire.WatchQuestion;

/**
 * Finds the first object of the code itself in a span of a thread's allocations. The thread's own
 * count of bytes tells where in the recording the span is: the events add up to it, so that nothing
 * needs to be allocated as a marker. Used once.
 */
public final class FirstAllocation {
  private static final String UNTOLD = "the recording does not tell which";

  private final WatchQuestion question;
  private final AllocationSite site;
  private final ClassFiles classFiles;
  private final SourceLines lines;
  private final String running;
  private final IdentityHashMap<RecordedStackTrace, Place> places = new IdentityHashMap<>();
  private final IdentityHashMap<RecordedClass, String> typeNames = new IdentityHashMap<>();
  private final ThreadEvents events = new ThreadEvents(new FirstOwn());
  private long recorded;
  private long position;
  private boolean begun;
  private boolean lost;
  private String first;

  private FirstAllocation(
      WatchQuestion question, ClassFiles classFiles, SourceLines lines, String running) {
    this.question = question;
    this.site = new AllocationSite(classFiles);
    this.classFiles = classFiles;
    this.lines = lines;
    this.running = running;
  }

  /**
   * Answers a question. Throws nothing: what cannot be read is unknown.
   *
   * @param running the number of the snippet that runs; empty where it is not known
   */
  public static WatchAnswer find(
      WatchQuestion question, ClassFiles classFiles, SourceLines lines, String running) {
    return new FirstAllocation(question, classFiles, lines, running).answer();
  }

  private WatchAnswer answer() {
    Path file = Path.of(question.recording());
    try {
      // The events add up to what was allocated since the recording began; when that was, and how
      // much the thread had allocated before, only their sum tells.
      read(file, this::add);
      position = question.to() - recorded;
      boolean before = position <= question.from();
      read(file, this::look);
      events.settle();
      if (lost || !before || !begun || position != question.to()) {
        return new WatchAnswer(question.number(), Verdict.UNKNOWN, UNTOLD);
      }
    } catch (IOException | RuntimeException e) {
      return new WatchAnswer(question.number(), Verdict.UNKNOWN, UNTOLD);
    }
    return first == null
        ? new WatchAnswer(question.number(), Verdict.FIRST_TIME_ONLY, "")
        : new WatchAnswer(question.number(), Verdict.OWN, first);
  }

  private interface Visitor {
    void accept(RecordedEvent event);
  }

  private void read(Path file, Visitor visitor) throws IOException {
    Throwable[] failure = new Throwable[1];
    try (EventStream stream = EventStream.openFile(file)) {
      stream.setReuse(true);
      stream.setOrdered(true);
      stream.onEvent("jdk.ObjectAllocationOutsideTLAB", event -> {
        RecordedThread thread = event.getThread("eventThread");
        if (thread != null && thread.getJavaThreadId() == question.threadId()) {
          visitor.accept(event);
        }
      });
      stream.onEvent("jdk.DataLoss", event -> lost = true);
      stream.onError(error -> failure[0] = error);
      stream.start();
    }
    if (failure[0] != null) {
      throw new IOException(failure[0]);
    }
  }

  private void add(RecordedEvent event) {
    recorded += event.getLong("allocationSize");
  }

  private void look(RecordedEvent event) {
    begun |= position == question.from();
    long bytes = event.getLong("allocationSize");
    RecordedClass type = event.getClass("objectClass");
    if (begun && type != null) {
      String name = typeNames.computeIfAbsent(type, RecordedClass::getName);
      Place place = places.computeIfAbsent(
          event.getStackTrace(), trace -> new Place(trace, site, classFiles, lines));
      // Blocks on other threads are the snippet's, too, but not below its wrapper.
      events.add(name, bytes, place.origin(name, false), place);
    }
    position += bytes;
  }

  private final class FirstOwn implements ThreadEvents.Judged {
    @Override
    public void own(String type, long bytes, Place place) {
      if (first == null) {
        first = "%s, %,d bytes%s"
            .formatted(
                simple(place.typeName(type)), bytes, place.line().map(this::at).orElse(""));
      }
    }

    @Override
    public void oneTime(String type, long bytes, Place place) {
      // Allowed.
    }

    private String at(SourceLines.SourceLine line) {
      String snippet = line.snippet().equals(running) ? "" : " of snippet " + line.snippet();
      return ", at line %d%s: %s".formatted(line.line(), snippet, line.text());
    }
  }

  private static String simple(String type) {
    String lang = "java.lang.";
    return type.startsWith(lang) && type.indexOf('.', lang.length()) < 0
        ? type.substring(lang.length())
        : type;
  }
}
