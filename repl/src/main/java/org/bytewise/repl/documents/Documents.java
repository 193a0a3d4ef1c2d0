package org.bytewise.repl.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytewise.repl.command.Assembly;
import org.bytewise.repl.command.CompletionSubcommand.Shell;
import org.bytewise.repl.process.Surroundings;
import picocli.CommandLine;

/**
 * Generates a manual page for each command, and completion scripts, from the commands' own models,
 * in the folders where systems look for them.
 */
public final class Documents {
  private Documents() {}

  /**
   * Writes all documents.
   *
   * @param args the folder to write to, which becomes {@code share} in the distribution
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  static void write(Path share) throws IOException {
    // The help text must not depend on the terminal in which the build runs.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Surroundings surroundings = new Surroundings(
        new ByteArrayInputStream(new byte[0]),
        nowhere,
        nowhere,
        StandardCharsets.UTF_8,
        Map.of(),
        false,
        false);
    CommandLine whole = Assembly.whole(surroundings);
    Path pages = Files.createDirectories(share.resolve("man").resolve("man1"));
    page(whole, pages);
    String bash = Assembly.completion(surroundings, Shell.BASH);
    String zsh = Assembly.completion(surroundings, Shell.ZSH);
    file(share.resolve("bash-completion").resolve("completions").resolve("bytewise"), bash);
    file(share.resolve("zsh").resolve("site-functions").resolve("_bytewise"), zsh);
    String fish = Assembly.completion(surroundings, Shell.FISH);
    file(share.resolve("fish").resolve("vendor_completions.d").resolve("bytewise.fish"), fish);
  }

  /** Writes the pages of a command and of its subcommands. */
  private static void page(CommandLine command, Path folder) throws IOException {
    String name = command.getCommandSpec().qualifiedName("-");
    file(folder.resolve(name + ".1"), ManualPage.of(command));
    // An alias is listed as the same command again, and writes the same page.
    for (CommandLine sub : command.getSubcommands().values()) {
      page(sub, folder);
    }
  }

  private static void file(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
