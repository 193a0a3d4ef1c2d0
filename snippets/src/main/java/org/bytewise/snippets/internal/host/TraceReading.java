package org.bytewise.snippets.internal.host;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bytewise.counting.SourceLine;
import org.bytewise.counting.profile.OwnObjects;
import org.bytewise.snippets.CreatedObject;

/**
 * Passes on the objects of an input's code, with their lines in that input, while it runs. Used by
 * one thread at a time.
 */
final class TraceReading implements OwnObjects {
  /** The maximum number of distinct objects whose description is kept for the next equal one. */
  private static final int MOST_KNOWN = 10_000;

  /** The maximum number of empty lines that are looked through. */
  private static final int MOST_EMPTY_LINES = 100;

  private static final char LINE_FEED = '\n';

  private final SnippetLines lines;
  private final Consumer<CreatedObject> receiver;
  private final IdentityHashMap<OwnObject, CreatedObject> known = new IdentityHashMap<>();

  /** The pieces of the input, by the number of their first snippet. */
  private final NavigableMap<Integer, EvaluationReader.Piece> pieces = new TreeMap<>();

  private int runsOfPiece;

  TraceReading(SnippetLines lines, Consumer<CreatedObject> receiver) {
    this.lines = lines;
    this.receiver = receiver;
  }

  /**
   * Begins a piece of the input.
   *
   * @param number the number of its first snippet
   */
  void begin(int number, EvaluationReader.Piece piece) {
    pieces.put(number, piece);
    runsOfPiece = 0;
  }

  /** Accepts the first run of a piece early: what remains of it is read before the next run is. */
  @Override
  public boolean acceptsEarly() {
    return runsOfPiece++ == 0;
  }

  @Override
  public void own(OwnObject one) {
    receiver.accept(created(one, 0, ""));
  }

  @Override
  public void ofOtherThread(OwnObject one) {
    receiver.accept(created(one, one.threadId(), one.threadName()));
  }

  private CreatedObject created(OwnObject one, long threadId, String threadName) {
    if (known.size() == MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(one, o -> described(o, threadId, threadName));
  }

  private CreatedObject described(OwnObject one, long threadId, String threadName) {
    SourceLine line = one.line().or(() -> lineOfValue(one)).orElse(null);
    int before = line == null ? 0 : linesBefore(line.source());
    return new CreatedObject(
        one.bytes(),
        line == null ? 0 : Math.max(0, before) + line.line(),
        before < 0 ? line.source() : "",
        one.line().isEmpty() && line != null && one.frames().get(0).called().isEmpty()
            ? line.text()
            : one.call(),
        one.typeName(),
        threadId,
        threadName);
  }

  /**
   * Returns the line of an expression for which JShell has added a variable, on a line of its own
   * before it; empty lines may follow.
   */
  private Optional<SourceLine> lineOfValue(OwnObject one) {
    return one.frames().stream()
        .findFirst()
        .flatMap(frame -> IntStream.rangeClosed(1, MOST_EMPTY_LINES)
            .mapToObj(after -> lines.find(frame.className(), frame.line() + after))
            .flatMap(Optional::stream)
            .findFirst());
  }

  /** Returns the number of lines of the input before a snippet; -1 for a snippet before it. */
  private int linesBefore(String number) {
    Map.Entry<Integer, EvaluationReader.Piece> entry =
        SnippetNumbers.isHidden(number) ? null : pieces.floorEntry(Integer.valueOf(number));
    if (entry == null) {
      return -1;
    }
    EvaluationReader.Piece piece = entry.getValue();
    String source = lines.source(number).orElse("");
    int typed = piece.input().indexOf(SpotReading.typed(source), piece.offset());
    int leading = source.length() - source.stripLeading().length();
    int start = Math.max(0, typed < 0 ? piece.offset() : typed - leading);
    return (int)
        piece.input().substring(0, start).chars().filter(c -> c == LINE_FEED).count();
  }
}
