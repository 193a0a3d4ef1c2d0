package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytewise.exercises.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Students whose names are hostile, or look like those of others. */
class StudentNamesTest {
  @TempDir
  private Path temp;

  private Path folder;

  private void submit(String name) throws IOException {
    folder = Files.createDirectories(temp.resolve("class"));
    Path own = Files.createDirectory(folder.resolve(name));
    Files.writeString(own.resolve("JoinOnce.java"), "// " + name + "\n");
  }

  private List<Submission> read() {
    return Intake.read(List.of(folder), TestPack.pack(), Optional.empty()).submissions();
  }

  static Stream<String> names() {
    return Stream.of(
        "-J-Xmx1",
        "--out",
        "$(reboot)",
        "`reboot`",
        "a b",
        " a",
        "a ",
        " ",
        "\u00A0",
        ".hidden",
        "...",
        "a;b|c&d",
        "\"'<>&",
        "=1+1",
        "@x",
        "%s%n",
        "{0}",
        "a,b",
        "line\nbreak",
        "carriage\rreturn",
        "tab\tstop",
        "\u001B]0;title\u0007",
        "\u001B[2J",
        "\u007F",
        "\u0085",
        "\u202Enna\u202C",
        "\u2066anna\u2069",
        "\u200Banna",
        "\uFEFFanna",
        "anna\u2028",
        "\uE000",
        "e\u0301",
        "\u00E9",
        "\uD83D\uDE00",
        "\u0430nna",
        "a".repeat(255),
        "\u00FC".repeat(127),
        "CON",
        "null",
        "~0123456789abcdef",
        "student_assignsubmission_file_");
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_name_is_shown_without_harm_and_nothing_is_lost(String name) throws IOException {
    submit(name);
    submit("ben");
    List<Submission> all = read();
    assertThat(all).hasSize(2);
    Submission own =
        all.stream().filter(one -> !one.student().equals("ben")).findFirst().get();
    assertThat(own.source()).isEqualTo("// " + name + "\n");
    for (String shown : List.of(own.student(), own.origin())) {
      assertThat(shown.codePoints())
          .as("characters that are shown")
          .noneMatch(c -> Character.isISOControl(c)
              || Character.getType(c) == Character.FORMAT
              || Character.getType(c) == Character.LINE_SEPARATOR);
    }
    assertThat(own.student()).isNotBlank().hasSizeLessThan(150);
  }

  static Stream<List<String>> alike() {
    String most = "a".repeat(120);
    return Stream.of(
        List.of("anna\u0001", "anna\u0002", "anna?"),
        List.of("\u202Eanna", "\u202Danna", "?anna"),
        List.of(most + "1", most + "2", most),
        List.of("M\u00FCller", "Mu\u0308ller"),
        List.of("anna", "Anna", "ANNA"),
        List.of("anna", "\u0430nna"),
        List.of(" ", "  ", "\u00A0"),
        List.of("\n", "\r", "?"),
        List.of("anna", "anna ", " anna"));
  }

  @ParameterizedTest
  @MethodSource("alike")
  void students_whose_names_look_alike_stay_apart(List<String> names) throws IOException {
    for (String name : names) {
      submit(name);
    }
    List<Submission> all = read();
    assertThat(all).extracting(Submission::student).doesNotHaveDuplicates().hasSameSizeAs(names);
    assertThat(all)
        .extracting(Submission::source)
        .containsExactlyInAnyOrderElementsOf(
            names.stream().map(name -> "// " + name + "\n").toList());
  }

  @Test
  void the_name_made_for_one_student_cannot_be_taken_by_another() throws IOException {
    submit("anna\u0001");
    String made = read().get(0).student();
    assertThat(made).matches("anna\\?~[0-9a-f]{16}");
    submit(made);
    assertThat(read()).extracting(Submission::student).hasSize(2).doesNotHaveDuplicates();
    assertThat(read()).extracting(Submission::student).contains(made);
  }

  @Test
  void names_that_are_not_UTF_8_stay_apart() throws Exception {
    folder = Files.createDirectories(temp.resolve("class"));
    String script = "for c in '\\377' '\\376'; do d=\"$(printf \"anna$c\")\"; mkdir \"$d\";"
        + " printf '// %s' \"$c\" > \"$d/JoinOnce.java\"; done";
    Process process = new ProcessBuilder("sh", "-c", script)
        .directory(folder.toFile())
        .inheritIO()
        .start();
    assertThat(process.waitFor()).isZero();
    assertThat(read())
        .extracting(Submission::student)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("\\?~[0-9a-f]{16}"));
    assertThat(read())
        .extracting(Submission::source)
        .containsExactlyInAnyOrder("// \\377", "// \\376");
  }
}
