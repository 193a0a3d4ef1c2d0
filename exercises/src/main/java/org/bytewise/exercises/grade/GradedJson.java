package org.bytewise.exercises.grade;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.Credit;
import org.bytewise.exercises.Mark;
import org.bytewise.exercises.Marking;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.grade.Graded.Cost;

/** Reads and writes results as JSON. The keys are a contract: keys are added, never renamed. */
final class GradedJson {
  private GradedJson() {}

  /** Returns the object that is compared between runs: everything but the times. */
  static JsonObject of(Graded graded) {
    JsonObject object = new JsonObject();
    object.put("student", graded.student());
    object.put("exercise", graded.exercise());
    object.put("verdict", graded.verdict().name());
    object.put("message", graded.message());
    object.put("details", new JsonArray(graded.details()));
    object.put("objects", graded.cost().map(Cost::objects).orElse(null));
    object.put("bytes", graded.cost().map(Cost::bytes).orElse(null));
    object.put("parObjects", graded.cost().map(Cost::parObjects).orElse(null));
    object.put("parBytes", graded.cost().map(Cost::parBytes).orElse(null));
    object.put("exact", graded.cost().map(Cost::exact).orElse(null));
    object.put("mistake", graded.mistake().orElse(null));
    object.put("points", graded.mark().map(Mark::number).orElse(null));
    object.put("maxPoints", graded.marking().points());
    object.put("credit", graded.marking().credit().toString());
    if (graded.verdict() != Verdict.TIMEOUT) {
      putLine(object, graded);
    }
    object.put("origin", graded.origin());
    object.put("sandbox", graded.sandbox());
    object.put("jdk", graded.jdk());
    object.put("version", graded.version());
    object.put("key", graded.key());
    return object;
  }

  private static void putLine(JsonObject object, Graded graded) {
    object.put("line", graded.line() > 0 ? graded.line() : null);
  }

  /** Returns the line of JSON for a submission that is missing. */
  private static String missing(GradeReport.Missing missing) {
    JsonObject object = new JsonObject();
    object.put("student", missing.student());
    object.put("exercise", missing.exercise());
    object.put("verdict", GradeReport.MISSING);
    object.put("message", GradeReport.NOTHING);
    object.put("points", 0);
    object.put("maxPoints", missing.marking().points());
    object.put("credit", missing.marking().credit().toString());
    return JsonWriter.string(object);
  }

  /** Returns {@link #of} as a single line. */
  static String line(Graded graded) {
    return JsonWriter.string(of(graded));
  }

  /** Returns a line for each result, and for each submission that is missing. */
  static String lines(GradeReport report) {
    StringBuilder text = new StringBuilder();
    report.results().forEach(graded -> text.append(line(graded)).append('\n'));
    report.allMissing().forEach(one -> text.append(missing(one)).append('\n'));
    return text.toString();
  }

  /** Returns the whole result, for storage. */
  static String whole(Graded graded, Seal seal) {
    JsonObject object = timed(graded);
    object.put("seal", seal.of(JsonWriter.string(object)));
    return JsonWriter.string(object) + "\n";
  }

  /** Returns everything that is stored, except the seal. */
  private static JsonObject timed(Graded graded) {
    JsonObject object = of(graded);
    // Where an endless loop stood is a matter of chance.
    putLine(object, graded);
    object.put("elapsedMillis", graded.times().elapsedMillis());
    object.put("endedMillis", graded.times().endedMillis());
    return object;
  }

  /**
   * Tells whether a stored result is as the grader wrote it.
   *
   * @param text the stored text
   */
  static boolean isSealed(String text, Graded graded, Seal seal) {
    try {
      String found = JsonParser.object().from(text).getString("seal", "");
      return seal.of(JsonWriter.string(timed(graded))).equals(found);
    } catch (JsonParserException e) {
      return false;
    }
  }

  /** Parses a stored result; empty if the text is not one. */
  static Optional<Graded> read(String text) {
    try {
      JsonObject object = JsonParser.object().from(text);
      Optional<Verdict> verdict = Arrays.stream(Verdict.values())
          .filter(one -> one.name().equals(object.getString("verdict")))
          .findFirst();
      if (verdict.isEmpty() || object.getString("student") == null) {
        return Optional.empty();
      }
      List<String> details = object.getArray("details", new JsonArray()).stream()
          .map(String::valueOf)
          .toList();
      Optional<Cost> cost = object.isNull("objects")
          ? Optional.empty()
          : Optional.of(new Cost(
              object.getLong("objects"),
              object.getLong("bytes"),
              object.getLong("parObjects"),
              object.getLong("parBytes"),
              object.getBoolean("exact")));
      Marking marking = marking(object);
      return Optional.of(new Graded(
          object.getString("student"),
          object.getString("exercise", Submission.UNKNOWN),
          object.getString("origin", ""),
          object.getString("key", ""),
          verdict.get(),
          object.getString("message", ""),
          details,
          cost,
          Optional.ofNullable(object.getString("mistake")),
          marking,
          mark(object, marking, verdict.get()),
          object.getInt("line"),
          object.getString("version", ""),
          object.getString("sandbox", ""),
          object.getString("jdk", ""),
          new Graded.Times(object.getLong("endedMillis"), object.getLong("elapsedMillis"))));
    } catch (JsonParserException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Marking marking(JsonObject object) {
    boolean known = object.has("maxPoints");
    if (!known) {
      // Stored by an earlier version, whose exercises had no points.
      return object.getString("exercise", Submission.UNKNOWN).isEmpty()
          ? Marking.NONE
          : Marking.DEFAULT;
    }
    return new Marking(object.getInt("maxPoints"), Credit.parse(object.getString("credit", "")));
  }

  private static Optional<Mark> mark(JsonObject object, Marking marking, Verdict verdict) {
    if (!verdict.isFinal()) {
      return Optional.empty();
    }
    long hundredths = object.has("points")
        ? Math.round(object.getDouble("points") * 100)
        : verdict == Verdict.PASS ? marking.points() * 100L : 0;
    return Optional.of(new Mark(hundredths, marking.points()));
  }
}
