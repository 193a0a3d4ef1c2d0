package org.bytewise.repl.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bytewise.repl.Main;
import org.bytewise.testing.CompiledClasses;
import org.bytewise.testing.Ending;

/**
 * The tool in a process of its own, because a profiled program writes to the streams of the tool's
 * process.
 *
 * @param status the exit status
 * @param out what the program wrote to standard output
 * @param err what both wrote to standard error
 */
record ProfiledProgram(int status, String out, String err) {

  /** Compiles a class and returns the folder with it. */
  static Path compiled(Path folder, String name, String source) throws IOException {
    Path file = Files.createDirectories(folder.resolve("sources")).resolve(name + ".java");
    Files.writeString(file, source);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    CompiledClasses.compile(classes, List.of(file));
    return classes;
  }

  /**
   * Starts the tool in a folder. A build in the background of a script ignores Ctrl-C, and so would
   * everything that it starts.
   */
  static Process start(Path folder, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        "env",
        "--default-signal=INT",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "profile"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("COLUMNS", "100");
    return builder.redirectError(folder.resolve("err").toFile()).start();
  }

  static ProfiledProgram run(Path folder, String input, String... args)
      throws IOException, InterruptedException {
    Process process = start(folder, args);
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return finished(folder, process, "");
  }

  /** Waits for the end of a run, part of whose output has been read. */
  static ProfiledProgram finished(Path folder, Process process, String read)
      throws IOException, InterruptedException {
    String rest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new ProfiledProgram(
        Ending.of(process), read + rest, Files.readString(folder.resolve("err")));
  }

  /** Reads a line of the program's output. */
  static String line(Process process) throws IOException {
    BufferedReader out = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1);
    return out.readLine();
  }

  /** Returns the lines of the report that contain a text. */
  String lines(String text) {
    return err.lines().filter(line -> line.contains(text)).collect(Collectors.joining("\n"));
  }
}
