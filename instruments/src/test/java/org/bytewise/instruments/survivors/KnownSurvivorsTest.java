package org.bytewise.instruments.survivors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.bytewise.instruments.survivors.Survivors.Certainty;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.JdkTurn;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Snippets of which it is known what survives, or that nothing does. What is said to be exact must
 * be so; the first time that code runs, what it shares a type with may be uncertain, and says so.
 */
@Order(1)
class KnownSurvivorsTest {
  /** Returns how many lines this JDK watches: each of them costs walks of the whole heap. */
  private static int turn(List<String> lines) {
    return (int) lines.stream().filter(JdkTurn::has).count();
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = KnownSurvivorsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static Workbench prepared() throws IOException {
    Workbench workbench = Workbench.of(SessionOptions.builder().build());
    for (String line : lines("declared.txt")) {
      Answer answer = workbench.count(line);
      assertThat(answer.transcript().succeeded()).as(line).isTrue();
    }
    return workbench;
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void what_is_kept_is_found_or_its_number_is_not_called_exact() throws IOException {
    List<String> all = lines("kept.txt");
    assertThat(all).hasSizeGreaterThanOrEqualTo(50);
    SoftAssertions softly = new SoftAssertions();
    List<String> uncertain = new ArrayList<>();
    try (Workbench workbench = prepared()) {
      for (String line : all) {
        String[] parts = line.split(" \\| ", 2);
        if (!JdkTurn.has(line)) {
          // Later lines use what it leaves behind.
          workbench.count(parts[1]);
          continue;
        }
        String[] wanted = parts[0].split(" × ", 2);
        Survivors.Watched watched = Survivors.watch(workbench, parts[1]);
        softly
            .assertThat(watched.answer().transcript().succeeded())
            .as("%s ran: %s", parts[1], watched.answer().transcript())
            .isTrue();
        Survivors found = watched.survivors().orElseThrow();
        long objects = found.byType().stream()
            .filter(one -> one.type().equals(wanted[0]) || one.type().startsWith(wanted[0] + " in"))
            .mapToLong(one -> one.amount().objects())
            .sum();
        if (found.certainty() == Certainty.EXACT) {
          softly.assertThat(objects).as("%s: %s", line, found).isEqualTo(Long.parseLong(wanted[1]));
        } else {
          softly.assertThat(found.reason()).as(line).isNotBlank();
          uncertain.add(line);
        }
      }
    }
    softly.assertAll();
    // Not to be exact is allowed, and must not be the way out.
    assertThat(uncertain).as("not exact").hasSizeLessThan(turn(all) / 3);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void nothing_is_said_to_survive_of_what_is_gone() throws IOException {
    List<String> all = lines("gone.txt");
    assertThat(all).hasSizeGreaterThanOrEqualTo(30);
    SoftAssertions softly = new SoftAssertions();
    List<String> uncertain = new ArrayList<>();
    try (Workbench workbench = prepared()) {
      for (String line : all) {
        if (!JdkTurn.has(line)) {
          workbench.count(line);
          continue;
        }
        Survivors.Watched watched = Survivors.watch(workbench, line);
        Evaluation last = watched.answer().last().orElseThrow();
        softly
            .assertThat(last.succeeded() || last instanceof Evaluation.Threw)
            .as("%s ran: %s", line, last)
            .isTrue();
        Survivors found = watched.survivors().orElseThrow();
        softly.assertThat(found.all().objects()).as("%s: %s", line, found).isZero();
        if (found.certainty() != Certainty.EXACT) {
          uncertain.add(line + ": " + found.reason());
        }
      }
    }
    softly.assertAll();
    assertThat(uncertain).as("not exact").hasSizeLessThan(turn(all) / 5);
  }
}
