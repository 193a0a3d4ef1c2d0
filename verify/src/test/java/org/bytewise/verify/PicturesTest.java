package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.bytewise.verify.TerminalSvg.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * The pictures of the README are screens of a real pseudo-terminal. Their figures are those of one
 * VM, which each picture names: on that VM they must be what the tool shows today, and
 * -Dbytewise.rewrite=true makes them anew. On other VMs, what was typed must still be shown.
 */
@OneJdkIsEnough
@Timeout(
    value = Ending.HANGS_MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PicturesTest {
  private static final Path FOLDER = Launcher.root().resolve("docs/pictures");
  private static final int COLUMNS = 80;
  private static final int ROWS = 60;
  private static final String PROMPT = "bytewise> ";

  private static final boolean REWRITE = Boolean.getBoolean("bytewise.rewrite");

  private static final Pattern MADE_ON = Pattern.compile("<!-- Made on (.*) by PicturesTest;");

  @TempDir
  Path home;

  /**
   * A picture: what is typed at the prompt, and what the screen shows once it has been answered.
   *
   * @param typed inputs, each followed by a text of its answer
   */
  private record Picture(String name, String title, List<String> typed) {
    @Override
    public String toString() {
      return name;
    }

    List<String> inputs() {
      List<String> inputs = new ArrayList<>();
      for (int i = 0; i < typed.size(); i += 2) {
        inputs.add(typed.get(i));
      }
      return inputs;
    }

    Path file() {
      return FOLDER.resolve(name + ".svg");
    }
  }

  private static final Picture QUIZ = new Picture(
      "quiz",
      "A lesson asks how many bytes an empty String takes; the prediction is 16, the VM says 24.",
      List.of("/learn string-size", "How many bytes does new String() take", "16", "Your VM says"));

  static Stream<Picture> pictures() {
    return Stream.of(
        new Picture(
            "receipt",
            "Java is typed at the prompt, and each line is followed by what it allocated.",
            List.of(
                "var names = new ArrayList<String>()",
                "allocated ",
                "for (int i = 0; i < 20; i++) names.add(\"x\")",
                "allocated 3")),
        new Picture(
            "layout",
            "A picture of a String shows its header, its fields and a gap, byte by byte.",
            List.of("/layout new String(\"hi\")", "the VM agree")),
        new Picture(
            "draw",
            "Boxes and arrows show an array whose two elements refer to one String.",
            List.of(
                "var name = new String(\"Ada\")",
                "name ==>",
                "var both = new String[] {name, name}",
                "both ==>",
                "/draw --open both",
                "even if it is shared")),
        QUIZ);
  }

  private static String thisVm() {
    return "%s %s, %s"
        .formatted(
            System.getProperty("java.vm.name"),
            Runtime.version(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }

  private List<Frame> screens(Picture picture) throws Exception {
    List<Frame> frames = new ArrayList<>();
    try (Pty pty = Pty.start(Launcher.command(), Launcher.environment(home), COLUMNS, ROWS)) {
      pty.expectPrompt(Pattern.compile("bytewise>"));
      List<String> typed = picture.typed();
      for (int i = 0; i < typed.size(); i += 2) {
        if (picture.equals(QUIZ) && i > 0) {
          // The answer as it is typed, a key at a time.
          frames.add(frame(pty, picture, 4_000));
          String answer = typed.get(i);
          for (int key = 1; key <= answer.length(); key++) {
            pty.type(answer.substring(key - 1, key)).expect("predict> " + answer.substring(0, key));
            frames.add(frame(pty, picture, key < answer.length() ? 500 : 1_500));
          }
          pty.type("\r");
        } else {
          pty.type(typed.get(i) + "\r");
        }
        pty.expect(typed.get(i + 1));
        pty.expectPrompt(Pattern.compile("\\S.*>"));
      }
      frames.add(frame(pty, picture, 9_000));
      pty.type("\004");
    }
    return frames;
  }

  /** The screen from the first input on, without the prompt that waits at its end. */
  private static Frame frame(Pty pty, Picture picture, int millis) {
    long[] cells = pty.cells();
    List<long[]> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      rows.add(Arrays.copyOfRange(cells, row * COLUMNS, (row + 1) * COLUMNS));
    }
    String first = PROMPT + picture.typed().get(0);
    while (!rows.isEmpty() && !Frame.text(rows.get(0)).startsWith(first)) {
      rows.remove(0);
    }
    while (!rows.isEmpty() && isUnneeded(Frame.text(rows.get(rows.size() - 1)))) {
      rows.remove(rows.size() - 1);
    }
    return new Frame(rows, millis);
  }

  private static boolean isUnneeded(String line) {
    return line.isBlank() || line.equals(PROMPT.strip()) || line.matches("lesson .*>");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void a_picture_shows_what_the_tool_shows_today(Picture picture) throws Exception {
    assumeTrue(Pty.isAvailable(), "there is no script(1)");
    List<Frame> screens = screens(picture);
    if (REWRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(
          picture.file(), TerminalSvg.of(picture.title(), thisVm(), COLUMNS, screens));
    }
    String file = Files.readString(picture.file());
    Matcher madeOn = MADE_ON.matcher(file);
    assertThat(madeOn.find()).as(picture + " names its VM").isTrue();
    if (madeOn.group(1).equals(thisVm())) {
      assertThat(TerminalSvg.of(picture.title(), thisVm(), COLUMNS, screens))
          .as(picture + ": make it anew by -Dbytewise.rewrite=true")
          .isEqualTo(file);
    }
    String shown = String.join("\n", screens.get(screens.size() - 1).lines());
    String alternative = parsed(file).getElementsByTagName("desc").item(0).getTextContent();
    for (String input : picture.inputs()) {
      assertThat(shown).contains(input);
      assertThat(alternative).as("the text alternative of " + picture).contains(input);
    }
    assertThat(shapeOf(alternative))
        .as("the lines of " + picture + " without figures and names of types")
        .hasSameSizeAs(shapeOf(shown));
  }

  /** The first words of lines that have some, which do not depend on the VM. */
  private static List<String> shapeOf(String screen) {
    return screen
        .lines()
        .map(line -> line.strip().replaceAll("[^A-Za-z].*", ""))
        .filter(word -> word.length() > 3)
        .toList();
  }

  private static Document parsed(String file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(file)));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void a_picture_has_a_title_a_text_and_a_place_in_the_readme(Picture picture) throws Exception {
    Document svg = parsed(Files.readString(picture.file()));
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(picture.title());
    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(Files.readString(Launcher.root().resolve("README.md")))
        .containsPattern("!\\[[A-Z][^\\]]{20,}\\]\\(docs/pictures/" + picture.name() + "\\.svg\\)");
  }

  @Test
  void no_picture_is_left_over() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files)
          .containsExactlyInAnyOrderElementsOf(pictures().map(Picture::file).toList());
    }
  }
}
