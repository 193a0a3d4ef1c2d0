package org.bytewise.repl.prompt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of prompts for tests, with their files in a folder of the test. */
final class Options {
  private Options() {}

  static PromptOptions atTerminal(Path folder) {
    return of("", new ByteArrayOutputStream(), new ByteArrayOutputStream(), folder, true);
  }

  static PromptOptions of(
      String input,
      ByteArrayOutputStream out,
      ByteArrayOutputStream err,
      Path folder,
      boolean interactive) {
    return new PromptOptions(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        StandardCharsets.UTF_8,
        interactive,
        Map.of(),
        ColorMode.NEVER,
        Optional.empty(),
        List.of(),
        List.of(),
        folder.resolve("history"),
        folder.resolve("progress.json"),
        Scripts.none(folder.resolve("startup.jsh")),
        true);
  }

  static PromptOptions learning(PromptOptions options, String lesson) {
    return new PromptOptions(
        options.in(),
        options.out(),
        options.err(),
        options.charset(),
        options.interactive(),
        options.environment(),
        options.color(),
        Optional.of(new PromptOptions.Learn(Optional.ofNullable(lesson))),
        options.vmFlags(),
        options.classPath(),
        options.historyFile(),
        options.progressFile(),
        options.scripts(),
        options.debug());
  }

  static PromptOptions practising(PromptOptions options, Path pack) {
    return new PromptOptions(
        options.in(),
        options.out(),
        options.err(),
        options.charset(),
        options.interactive(),
        Map.of("BYTEWISE_EXERCISES", pack.toString()),
        options.color(),
        options.learn(),
        options.vmFlags(),
        options.classPath(),
        options.historyFile(),
        options.progressFile(),
        options.scripts(),
        options.debug());
  }

  static PromptOptions editing(PromptOptions options, String editor) {
    return new PromptOptions(
        options.in(),
        options.out(),
        options.err(),
        options.charset(),
        options.interactive(),
        Map.of("EDITOR", editor),
        options.color(),
        options.learn(),
        options.vmFlags(),
        options.classPath(),
        options.historyFile(),
        options.progressFile(),
        options.scripts(),
        options.debug());
  }

  static PromptOptions colored(PromptOptions options) {
    return new PromptOptions(
        options.in(),
        options.out(),
        options.err(),
        options.charset(),
        options.interactive(),
        options.environment(),
        ColorMode.ALWAYS,
        options.learn(),
        options.vmFlags(),
        options.classPath(),
        options.historyFile(),
        options.progressFile(),
        options.scripts(),
        options.debug());
  }

  static PromptOptions reading(InputStream in, PromptOptions options) {
    return new PromptOptions(
        in,
        options.out(),
        options.err(),
        options.charset(),
        options.interactive(),
        options.environment(),
        options.color(),
        options.learn(),
        options.vmFlags(),
        options.classPath(),
        options.historyFile(),
        options.progressFile(),
        options.scripts(),
        options.debug());
  }
}
