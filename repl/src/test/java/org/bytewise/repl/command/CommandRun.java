package org.bytewise.repl.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytewise.repl.process.Surroundings;

/**
 * One run of the tool, in this VM, away from terminal and home.
 *
 * @param args what it was called with
 * @param status the exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(List<String> args, int status, String out, String err) {
  static CommandRun of(String... args) {
    return reading("", args);
  }

  static CommandRun reading(String input, String... args) {
    return reading(input.getBytes(StandardCharsets.UTF_8), args);
  }

  static CommandRun reading(byte[] input, String... args) {
    String nowhere = Path.of("target", "state").toAbsolutePath().toString();
    return in(Map.of("XDG_STATE_HOME", nowhere), input, args);
  }

  static CommandRun in(Map<String, String> environment, String input, String... args) {
    return in(environment, input.getBytes(StandardCharsets.UTF_8), args);
  }

  private static CommandRun in(Map<String, String> environment, byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = CommandLines.run(
        args,
        new Surroundings(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            environment,
            false,
            false));
    return new CommandRun(
        List.of(args),
        status,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8));
  }
}
