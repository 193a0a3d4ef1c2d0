package org.bytewise.verdicts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.verdicts.cases.TestedCase;

/** Counts verdicts that are false. Not thread-safe. */
final class FalseVerdicts {
  private static final List<TestedCase> CASES = TestedCase.all();

  /** How often each false verdict was given, by what it is and the case. */
  private final Map<String, Integer> byCase = new TreeMap<>();

  /** An error's message, and how often it came. */
  private final Map<String, Integer> messages = new TreeMap<>();

  private int runs;
  private int falsePasses;
  private int falseFailures;
  private int errors;

  /** Adds a run. */
  void add(Path file) throws IOException {
    Map<String, String[]> verdicts = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", 3);
      verdicts.put(columns[0], columns);
    }
    runs++;
    for (TestedCase one : CASES) {
      String[] verdict =
          verdicts.getOrDefault(one.name(), new String[] {one.name(), "error", "no verdict"});
      add(one, verdict[1], verdict[2]);
    }
  }

  private void add(TestedCase one, String verdict, String message) {
    if (verdict.equals("error")) {
      errors++;
      messages.merge(message, 1, Integer::sum);
      byCase.merge("error: " + one.name(), 1, Integer::sum);
    } else if (verdict.equals("passed") && one.isBroken()) {
      falsePasses++;
      byCase.merge("false pass: " + one.name(), 1, Integer::sum);
    } else if (verdict.equals("failed") && !one.isBroken()) {
      falseFailures++;
      byCase.merge("false failure: " + one.name(), 1, Integer::sum);
    }
  }

  boolean isEmpty() {
    return runs == 0;
  }

  /** Returns the columns of the table, from the number of runs on. */
  String columns() {
    return "%d | %,d | %,d | %,d | %,d"
        .formatted(runs, falsePasses, falseFailures, errors, runs * CASES.size());
  }

  Map<String, Integer> byCase() {
    return byCase;
  }

  Map<String, Integer> messages() {
    return messages;
  }
}
