package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A program that several profilers run.
 *
 * @param name what it does, for a table
 * @param arguments how {@code java} is told to run it
 */
record ProfiledProgram(String name, List<String> arguments) {
  /** How often the text that is rendered has all lessons in it. */
  private static final int COPIES = 4;

  private static final int ROWS = 100_000;

  private static final String QUERIES = """
      create table items(id int primary key, name varchar(40), price int);
      insert into items select x, 'item ' || x, mod(x * 7919, 1000) from system_range(1, %d);
      create index by_price on items(price);
      select price, count(*), max(name) from items group by price having count(*) >= 100;
      select id, name from items where price between 500 and 510 order by name;
      """.formatted(ROWS);

  /** Writes what the programs read, and returns them. */
  static List<ProfiledProgram> all(BenchmarkPaths place) throws IOException {
    return List.of(rendering(place), querying(place), compiling(place));
  }

  private static ProfiledProgram rendering(BenchmarkPaths place) throws IOException {
    Path lessons = place.root().resolve("lessons/src/main/resources/org/bytewise/lessons");
    StringBuilder text = new StringBuilder();
    for (Path lesson : files(lessons, ".md")) {
      text.append(Files.readString(lesson)).append("\n\n");
    }
    Path file =
        Files.writeString(place.scratch().resolve("course.md"), text.toString().repeat(COPIES));
    return new ProfiledProgram(
        String.format(Locale.ROOT, "CommonMark renders %,d bytes", Files.size(file)),
        List.of(
            "-cp",
            BenchmarkPaths.classPath(),
            "org.bytewise.benchmarks.peers.RenderedText",
            file.toString()));
  }

  private static ProfiledProgram querying(BenchmarkPaths place) throws IOException {
    Path script = Files.writeString(place.scratch().resolve("rows.sql"), QUERIES);
    return new ProfiledProgram(
        String.format(Locale.ROOT, "H2 inserts and queries %,d rows", ROWS),
        List.of(
            "-cp",
            place.peer(Peers.H2).toString(),
            "org.h2.tools.RunScript",
            "-url",
            "jdbc:h2:mem:",
            "-script",
            script.toString()));
  }

  private static ProfiledProgram compiling(BenchmarkPaths place) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(
        "-m",
        "jdk.compiler/com.sun.tools.javac.Main",
        "-proc:none",
        "-cp",
        BenchmarkPaths.classPath(),
        "-d",
        place.scratch().resolve("compiled").toString()));
    List<Path> sources = files(place.root().resolve("layout/src/main/java"), ".java");
    sources.forEach(source -> arguments.add(source.toString()));
    return new ProfiledProgram(
        "javac compiles the %d files of `layout/`".formatted(sources.size()), arguments);
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  /** Returns the command that runs it in a VM with these flags. */
  List<String> java(String... flags) {
    List<String> command = new ArrayList<>(List.of(BenchmarkPaths.tool("java")));
    command.addAll(List.of(flags));
    command.addAll(arguments);
    return command;
  }

  /** Returns the command that profiles it with Bytewise. */
  List<String> bytewise(BenchmarkPaths place, Path report) {
    List<String> command = new ArrayList<>(
        List.of(place.launcher(), "profile", "--output", report.toString(), "--force"));
    command.addAll(arguments);
    return command;
  }
}
