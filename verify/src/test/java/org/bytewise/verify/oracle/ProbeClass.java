package org.bytewise.verify.oracle;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.verify.oracle.ProbeFile.Section;

/** Makes a class of a section, with a method for each probe, and compiles it with plain javac. */
final class ProbeClass {
  /** The class's name. */
  static final String NAME = "Section";

  private static final String IMPORT = "import ";

  private ProbeClass() {}

  /**
   * Writes and compiles a section's class into a folder.
   *
   * @param types sources of the types that its probes use besides
   */
  static void compile(Section section, List<Path> types, Path folder) throws IOException {
    List<Path> sources = new ArrayList<>(types);
    sources.add(Files.writeString(folder.resolve(NAME + ".java"), source(section)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-d", folder.toString(), "-proc:none", "-nowarn", "-XDrawDiagnostics");
      boolean compiled = compiler
          .getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
      if (!compiled) {
        throw new IllegalArgumentException(section + " does not compile: " + messages);
      }
    }
  }

  private static String source(Section section) {
    List<String> declarations = section.declarations().stream().map(Probe::code).toList();
    String imports = Stream.concat(
            SessionOptions.DEFAULT_IMPORTS.stream().map(imported -> IMPORT + imported + ";"),
            declarations.stream().filter(code -> code.startsWith(IMPORT)))
        .collect(joining("\n"));
    String members = declarations.stream()
        .filter(code -> !code.startsWith(IMPORT))
        .map(code -> "  static " + code)
        .collect(joining("\n"));
    StringBuilder methods = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    List<Probe> probes = section.probes();
    for (int i = 0; i < probes.size(); i++) {
      Probe probe = probes.get(i);
      String call = "p%d()".formatted(i);
      methods.append(
          probe.isStatement()
              ? "  static void %s throws Throwable {%n%s%n}%n".formatted(call, probe.code())
              : "  static Object %s throws Throwable {%nvar value = %s;%nreturn %s;%n}%n"
                  .formatted(call, probe.code(), "reference(value)"));
      cases.append("case %d: %s%n"
          .formatted(
              i, probe.isStatement() ? call + "; return null;" : "return %s;".formatted(call)));
    }
    // A primitive value is not boxed: nothing may be made that the probe does not make.
    String references = Stream.of(
            "boolean", "byte", "char", "short", "int", "long", "float", "double")
        .map(type -> "  static Object reference(%s value) { return null; }".formatted(type))
        .collect(joining("\n", "  static Object reference(Object value) { return value; }\n", ""));
    return """
        %s
        @SuppressWarnings("all")
        public final class %s implements org.bytewise.verify.oracle.Probes {
        %s
          public int size() {
            return %d;
          }
          public Object run(int index) throws Throwable {
            switch (index) {
            %s default: throw new IllegalArgumentException(); }
          }
        %s
        %s
        }
        """.formatted(imports, NAME, members, probes.size(), cases, references, methods);
  }
}
