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
 * Writes, from the commands themselves, a manual page for each and completion scripts, in the
 * folders where a system looks for them.
 */
public final class Documents {
  private Documents() {}

  /**
   * Writes all documents.
   *
   * @param args the folder to write to, which becomes the distribution's {@code share}
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  static void write(Path share) throws IOException {
    // What help looks like must not depend on the terminal that the build runs in.
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
  }

  /** Writes the page of a command, and those of its own commands. */
  private static void page(CommandLine command, Path folder) throws IOException {
    String name = command.getCommandSpec().qualifiedName("-");
    file(folder.resolve(name + ".1"), ManualPage.of(command));
    // An alias comes as the same command once more, and writes the same page.
    for (CommandLine sub : command.getSubcommands().values()) {
      page(sub, folder);
    }
  }

  private static void file(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
