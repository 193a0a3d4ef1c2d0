package org.bytewise.repl.command;

import java.util.Map;
import org.bytewise.instruments.Instrument;

/** Arguments with which instruments fail, in the different ways there are. */
final class InstrumentCases {
  private static final String REJECTED = "int x = \"a\"";
  private static final String THREW = "throw new IllegalStateException(\"no\");";

  private static final Map<String, String> OWN_REJECTED = Map.of(
      "sizeof", "new Foo()",
      "layout", "new Foo()",
      "footprint", "new Foo()",
      "draw", "new Foo()",
      "growth", "new Foo()",
      "limit", "16m " + REJECTED,
      "stack", "1m " + REJECTED);

  private static final Map<String, String> OWN_THREW = Map.of(
      "sizeof", "Integer.valueOf(\"x\")",
      "layout", "Integer.valueOf(\"x\")",
      "footprint", "Integer.valueOf(\"x\")",
      "draw", "Integer.valueOf(\"x\")",
      "growth", "Integer.valueOf(\"x\")",
      "limit", "16m " + THREW,
      "stack", "1m " + THREW);

  private InstrumentCases() {}

  /** Whether the instrument runs code: names of methods and rules are looked up. */
  static boolean runsCode(Instrument instrument) {
    return instrument.takesJava() && !instrument.name().equals("bytecode");
  }

  static String rejected(Instrument instrument) {
    return OWN_REJECTED.getOrDefault(instrument.name(), REJECTED);
  }

  static String threw(Instrument instrument) {
    return OWN_THREW.getOrDefault(instrument.name(), THREW);
  }
}
