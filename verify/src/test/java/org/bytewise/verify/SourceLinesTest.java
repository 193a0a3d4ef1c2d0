package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the formatter leaves alone, or spoils: strings that are too long, and comments that it
 * breaks because someone wrote them too long.
 */
class SourceLinesTest {
  private static final Pattern LIMIT = Pattern.compile("max_line_length = (\\d+)");
  private static final Pattern COMMENT = Pattern.compile("( *)// (\\S+)(.*)");
  /** What becomes digits and separators of the VM's language; {@code %s} of a number does not. */
  private static final Pattern NUMBER = Pattern.compile("%[-+,\\d]*(\\.\\d)?[df]");

  /** Folders of code that runs in the VMs of others, whose language is not the tool's. */
  private static final List<String> GUESTS = List.of("counting/src/main", "junit/src/main");

  /** The lines above a format in which its call begins. */
  private static final int CALL = 2;

  private static final String TEXT_BLOCK = "\"\"\"";

  /** Lines of a paragraph end unevenly by about the length of a word. */
  private static final int LONG_WORD = 12;

  private static int limit() throws IOException {
    Matcher limit = LIMIT.matcher(Files.readString(Launcher.root().resolve(".editorconfig")));
    assertThat(limit.find()).as("a limit in .editorconfig").isTrue();
    return Integer.parseInt(limit.group(1));
  }

  private static String place(Path file, int index, String line) {
    return Launcher.root().relativize(file) + ":" + (index + 1) + ": " + line.strip();
  }

  @Test
  void no_line_is_longer_than_editors_are_told_text_blocks_aside() throws IOException {
    int limit = limit();
    List<String> tooLong = new ArrayList<>();
    for (Path file : Sources.all()) {
      List<String> lines = Sources.lines(file);
      boolean inBlock = false;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        boolean wasInBlock = inBlock;
        inBlock ^= line.split(TEXT_BLOCK, -1).length % 2 == 0;
        if (!wasInBlock && !inBlock && line.codePointCount(0, line.length()) > limit) {
          tooLong.add(place(file, i, line));
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void figures_that_are_written_in_the_vm_of_others_do_not_depend_on_its_language()
      throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : Sources.all()) {
      String name = Launcher.root().relativize(file).toString();
      List<String> lines = Sources.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        boolean number = GUESTS.stream().anyMatch(name::startsWith)
            && NUMBER.matcher(lines.get(i)).find();
        if (number
            && lines.subList(Math.max(0, i - CALL), i + 1).stream()
                .noneMatch(line -> line.contains("Locale.ROOT"))) {
          wrong.add(place(file, i, lines.get(i)));
        }
      }
    }
    assertThat(wrong).as("formats without Locale.ROOT").isEmpty();
  }

  @Test
  void no_comment_is_broken_in_the_middle() throws IOException {
    int limit = limit();
    List<String> broken = new ArrayList<>();
    for (Path file : Sources.all()) {
      List<String> lines = Sources.lines(file);
      for (int i = 1; i < lines.size(); i++) {
        Matcher first = COMMENT.matcher(lines.get(i - 1));
        Matcher second = COMMENT.matcher(lines.get(i));
        if (first.matches() && second.matches() && isBroken(first, second, limit)) {
          broken.add(place(file, i - 1, lines.get(i - 1)));
        }
      }
    }
    assertThat(broken)
        .as("comments with a line that the next one's words had fitted in")
        .isEmpty();
  }

  /** Whether the second line goes on in a sentence for which the first one had room. */
  private static boolean isBroken(Matcher first, Matcher second, int limit) {
    String line = first.group();
    String word = second.group(2);
    return first.group(1).equals(second.group(1))
        && !line.matches(".*[.:;]")
        && Character.isLowerCase(word.charAt(0))
        && line.length() + 1 + word.length() + LONG_WORD <= limit;
  }
}
