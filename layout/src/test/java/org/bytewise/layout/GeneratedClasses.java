package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.tools.ToolProvider;

/** Random classes and records in hierarchies up to five levels deep, reproducible by their seed. */
final class GeneratedClasses {
  static final long SEED = 20_261_121L;
  private static final int HIERARCHIES = 60;
  private static final String[] TYPES = {
    "boolean",
    "byte",
    "char",
    "short",
    "int",
    "float",
    "long",
    "double",
    "Object",
    "String",
    "int[]",
    "Object[][]",
    "java.util.List<String>"
  };

  private final Random random = new Random(SEED);
  private final StringBuilder source = new StringBuilder();
  private final List<String> names = new ArrayList<>();

  private GeneratedClasses() {}

  /** Compiles the classes into a folder and loads them from there. */
  static List<Class<?>> in(Path folder) throws IOException, ClassNotFoundException {
    GeneratedClasses generated = new GeneratedClasses();
    generated.write();
    Path file = folder.resolve("Generated.java");
    Files.writeString(file, generated.source);
    StringWriter errors = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null);
    List<String> options = List.of("-proc:none", "-nowarn", "-d", folder.toString());
    boolean compiled = compiler
        .getTask(errors, files, null, options, null, files.getJavaFileObjects(file))
        .call();
    assertThat(compiled).as("seed %d: %s", SEED, errors).isTrue();
    files.close();
    return load(folder, generated.names);
  }

  /** Loads classes compiled earlier. */
  static List<Class<?>> load(Path folder, List<String> names)
      throws IOException, ClassNotFoundException {
    // Stays open, because the classes load others from the folder while they are used.
    @SuppressWarnings("resource")
    URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    List<Class<?>> classes = new ArrayList<>();
    for (String name : names) {
      classes.add(Class.forName(name, false, loader));
    }
    return classes;
  }

  private void write() {
    for (int hierarchy = 0; hierarchy < HIERARCHIES; hierarchy++) {
      String parent = random.nextInt(4) == 0 ? "Thread" : null;
      for (int depth = 0; depth <= random.nextInt(5); depth++) {
        String name = "C%d_%d".formatted(hierarchy, depth);
        String heading = parent == null ? name : name + " extends " + parent;
        source.append("class %s { %s }%n".formatted(heading, fields("; ", ";")));
        names.add(name);
        parent = name;
      }
      String record = "R" + hierarchy;
      source.append("record %s(%s) {}%n".formatted(record, fields(", ", "")));
      names.add(record);
    }
  }

  private String fields(String separator, String end) {
    int count = random.nextInt(9);
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fields.add(TYPES[random.nextInt(TYPES.length)] + " f" + i);
    }
    return fields.isEmpty() ? "" : String.join(separator, fields) + end;
  }
}
