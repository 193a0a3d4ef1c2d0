package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Output and exit status of a VM that ran {@link Inmate}. */
record Run(String out, String errors, int status) {
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  static Path javaHome() {
    return HOME;
  }

  /** Returns the folder of the test classes. */
  static Path classes() {
    return Path.of(
        Inmate.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  static Run in(Sandbox sandbox, JailLimits limits, String... arguments) {
    try (Jail jail = sandbox.jail(limits)) {
      return of(jail.start(commandLine(jail, List.of(), arguments)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> commandLine(Jail jail, List<String> flags, String... arguments) {
    List<String> words = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    words.addAll(flags);
    words.addAll(List.of("-cp", jail.files().get(0).toString(), Inmate.class.getName()));
    words.addAll(List.of(arguments));
    return words;
  }

  static Run of(Process process) throws IOException {
    CompletableFuture<String> errors =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream()).strip();
    try {
      return new Run(out, errors.join(), process.waitFor());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int number() {
    return Integer.parseInt(out);
  }
}
