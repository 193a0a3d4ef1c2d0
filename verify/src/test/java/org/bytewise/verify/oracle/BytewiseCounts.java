package org.bytewise.verify.oracle;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.verify.oracle.ProbeFile.Section;

/**
 * What {@code bytewise alloc} says of the probes of a section: all of them typed one after the
 * other, each a few times, so that the JDK does nothing for the first time any more when it is
 * counted. What the VM makes because the code itself is new each time is for Bytewise to tell
 * apart.
 */
final class BytewiseCounts {
  /** How often a probe is typed. */
  private static final int TYPED = 2;

  /** The method that a lambda is in is not in the VM's name of it. */
  private static final Pattern OWN_LAMBDA = Pattern.compile("lambda in \\w+");

  private BytewiseCounts() {}

  /** The counts of each probe but the first, or why there is none. */
  record Answers(Map<Probe, List<Count>> counts, List<String> complaints) {}

  static Answers of(Section section, List<String> flags) {
    List<Probe> typed = new ArrayList<>(section.declarations());
    for (Probe probe : section.probes()) {
      for (int i = 0; i < TYPED; i++) {
        typed.add(probe);
      }
    }
    String input = String.join(
        "\n", typed.stream().map(probe -> typed(probe, section.declarations())).toList());
    List<String> arguments = Stream.concat(
            Stream.of("alloc", "-", "--format", "json"), flags.stream().map(flag -> "-R" + flag))
        .toList();
    CommandLine run = CommandLine.run(input, arguments);
    try {
      return answers(section, typed, JsonParser.object().from(run.out()));
    } catch (JsonParserException e) {
      return new Answers(
          Map.of(), List.of("%s: no JSON: %s %s".formatted(section, run.out(), run.err())));
    }
  }

  /** Where several stand one after the other, expressions end as statements do. */
  private static String typed(Probe probe, List<Probe> declarations) {
    return declarations.contains(probe) || probe.isStatement() ? probe.code() : probe.code() + ";";
  }

  private static Answers answers(Section section, List<Probe> typed, JsonObject report) {
    JsonArray statements = report.getArray("byStatement", new JsonArray());
    Map<Probe, List<Count>> counts = new LinkedHashMap<>();
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      Probe probe = typed.get(i);
      if (i >= statements.size()) {
        JsonObject head = new JsonObject(report);
        head.remove("byStatement");
        complaints.add("%s%n  was not reached: %s".formatted(probe, head));
        break;
      }
      JsonObject statement = statements.getObject(i);
      if (!statement.getString("source").strip().equals(typed(probe, section.declarations()))
          || !statement.getString("status").equals("ok")) {
        complaints.add("%s%n  did not run as it stands: %s".formatted(probe, statement));
        break;
      }
      boolean first = i == 0 || !typed.get(i - 1).equals(probe);
      if (i >= section.declarations().size() && !first) {
        if (!statement.getBoolean("exact")) {
          complaints.add("%s%n  is not exact: %s".formatted(probe, statement.getString("reason")));
        }
        counts.computeIfAbsent(probe, key -> new ArrayList<>()).add(count(statement));
      }
    }
    return new Answers(counts, complaints);
  }

  private static Count count(JsonObject statement) {
    Map<String, Amount> types = new TreeMap<>();
    for (Object entry : statement.getArray("byType")) {
      JsonObject type = (JsonObject) entry;
      String name = type.getString("type");
      types.merge(OWN_LAMBDA.matcher(name).matches() ? "lambda" : name, amount(type), Amount::plus);
    }
    return new Count(
        statement.getLong("bytes"), types, amount(statement.getObject("otherThreads")));
  }

  private static Amount amount(JsonObject json) {
    return new Amount(json.getLong("objects"), json.getLong("bytes"));
  }
}
