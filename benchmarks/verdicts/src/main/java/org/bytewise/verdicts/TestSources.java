package org.bytewise.verdicts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.bytewise.verdicts.cases.TestedCase;

/** Writes and compiles the tests of each tool, whose budgets come from what was measured. */
final class TestSources {
  private static final String PACKAGE = "org.bytewise.verdicts.cases";

  private TestSources() {}

  /** Returns the full name of a tool's class with tests. */
  static String testClass(Tool tool) {
    return PACKAGE + '.' + tool.testClass();
  }

  /**
   * Writes the tests, and compiles them with the JDK of this VM.
   *
   * @param truth what each case allocates, in bytes
   */
  static void compile(Map<String, Long> truth, Path sources, Path classes) throws IOException {
    List<String> command = new ArrayList<>(
        List.of("-nowarn", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
    Files.createDirectories(sources);
    Files.createDirectories(classes);
    for (Tool tool : Tool.values()) {
      Path file = sources.resolve(tool.testClass() + ".java");
      Files.writeString(file, source(tool, truth));
      command.add(file.toString());
    }
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new))
        != 0) {
      throw new IOException("the tests do not compile");
    }
  }

  private static String source(Tool tool, Map<String, Long> truth) {
    StringBuilder source =
        new StringBuilder("package " + PACKAGE + ";\n\n").append(tool.header()).append("""
              @org.junit.jupiter.api.BeforeAll
              static void initializeCases() {
                TestedCase.initialize();
              }

            """);
    for (TestedCase one : TestedCase.all()) {
      long budget = truth.get(one.name()) - one.missing();
      source.append(tool.test(one.name(), one.call(), budget)).append('\n');
    }
    return source.append("}\n").toString();
  }
}
