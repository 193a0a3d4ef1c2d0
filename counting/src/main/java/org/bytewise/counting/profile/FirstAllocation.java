package org.bytewise.counting.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.GroupedNumber;
import org.bytewise.counting.SourceLine;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.internal.recording.Allocation;
import org.bytewise.counting.internal.recording.RecordingFiles;
import org.bytewise.counting.internal.recording.Trace;
import org.bytewise.counting.watch.WatchAnswer;
import org.bytewise.counting.watch.WatchAnswer.Verdict;
import org.bytewise.counting.watch.WatchQuestion;

/**
 * Finds the first object of the code itself within a span of a thread's allocations. The thread's
 * own byte count locates the span in the recording: the sizes of the events add up to it, so no
 * marker object has to be allocated. Used once.
 */
public final class FirstAllocation {
  private static final String UNTOLD = "the recording does not tell which";

  private final WatchQuestion question;
  private final AllocationSite site;
  private final ClassFiles classFiles;
  private final CodeUnderTest code;
  private final String running;
  private final Map<Trace, Place> places = new HashMap<>();
  private final ThreadEvents events = new ThreadEvents(new FirstOwn());
  private long recorded;
  private long position;
  private boolean begun;
  private boolean lost;
  private String first;

  private FirstAllocation(
      WatchQuestion question, ClassFiles classFiles, CodeUnderTest code, String running) {
    this.question = question;
    this.site = new AllocationSite(classFiles, code);
    this.classFiles = classFiles;
    this.code = code;
    this.running = running;
  }

  /**
   * Answers a question. Does not throw: if something cannot be read, the answer is unknown.
   *
   * @param running the name of the source that is running; empty if unknown
   */
  public static WatchAnswer find(
      WatchQuestion question, ClassFiles classFiles, CodeUnderTest code, String running) {
    return new FirstAllocation(question, classFiles, code, running).answer();
  }

  private WatchAnswer answer() {
    Path file = Path.of(question.recording());
    try {
      // The events add up to what was allocated since the recording began. When that was, and how
      // much the thread had allocated before, follows only from their sum.
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
    void accept(Allocation allocation);
  }

  private void read(Path file, Visitor visitor) throws IOException {
    RecordingFiles.read(file, chunk -> true, chunk -> {}, batch -> {
      lost |= batch.lost();
      for (int i = 0; i < batch.length(); i++) {
        Allocation one = batch.alike()[batch.order()[i]];
        if (one != null && !one.isClassLoad() && one.threadId() == question.threadId()) {
          visitor.accept(one);
        }
      }
      return true;
    });
  }

  private void add(Allocation one) {
    recorded += one.bytes();
  }

  private void look(Allocation one) {
    begun |= position == question.from();
    if (begun) {
      Place place =
          places.computeIfAbsent(one.trace(), trace -> new Place(trace, site, classFiles, code));
      // Blocks on other threads also belong to the code, but their frames are not below its entry
      // point.
      events.add(new Alike(one, place.origin(one.type(), false), place));
    }
    position += one.bytes();
  }

  private final class FirstOwn implements ThreadEvents.Judged {
    @Override
    public void own(Alike one) {
      if (first == null) {
        first = simple(one.typeName()) + ", " + GroupedNumber.of(one.bytes()) + " bytes"
            + one.place().line().map(this::at).orElse("");
      }
    }

    @Override
    public void oneTime(Alike one) {
      // These are allowed.
    }

    private String at(SourceLine line) {
      String where = line.source().equals(running) ? "" : " of " + code.sourceName(line.source());
      return ", at line %s%s: %s".formatted(line.line(), where, line.text());
    }
  }

  private static String simple(String type) {
    String lang = "java.lang.";
    return type.startsWith(lang) && type.indexOf('.', lang.length()) < 0
        ? type.substring(lang.length())
        : type;
  }
}
