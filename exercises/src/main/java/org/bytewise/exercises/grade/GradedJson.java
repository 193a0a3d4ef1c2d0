package org.bytewise.exercises.grade;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    object.put("origin", graded.origin());
    object.put("sandbox", graded.sandbox());
    object.put("jdk", graded.jdk());
    object.put("key", graded.key());
    return object;
  }

  /** Returns {@link #of} as a single line. */
  static String line(Graded graded) {
    return JsonWriter.string(of(graded));
  }

  /** Returns the whole result, for storage. */
  static String whole(Graded graded) {
    JsonObject object = of(graded);
    object.put("elapsedMillis", graded.elapsedMillis());
    return JsonWriter.string(object) + "\n";
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
          object.getString("sandbox", ""),
          object.getString("jdk", ""),
          object.getLong("elapsedMillis")));
    } catch (JsonParserException e) {
      return Optional.empty();
    }
  }
}
