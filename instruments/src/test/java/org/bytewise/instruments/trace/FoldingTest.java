package org.bytewise.instruments.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.CreatedObject;
import org.bytewise.testing.OneJdkIsEnough;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OneJdkIsEnough
class FoldingTest {
  private static final int TRIES = 300;

  private static CreatedObject object(char type) {
    return new CreatedObject(type, 1, "", "", Character.toString(type), 0, "");
  }

  private static TraceListing listing(String sequence) {
    ThreadTrace trace = new ThreadTrace("");
    long number = 0;
    for (int i = 0; i < sequence.length(); i++) {
      trace.add(++number, object(sequence.charAt(i)));
    }
    return trace.end();
  }

  private static String text(TracePart part) {
    return part instanceof TracePart.Repeated repeated
        ? repeated.times() + "(" + text(repeated.parts()) + ")"
        : ((TracePart.One) part).object().type();
  }

  private static String text(List<TracePart> parts) {
    return parts.stream().map(FoldingTest::text).collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "a, a",
    "ab, ab",
    "aa, 2(a)",
    "aaab, 3(a)b",
    "abababc, 3(ab)c",
    "xababay, x2(ab)ay",
    "abcabcabcabd, 3(abc)abd",
    "aabaabaab, 3(2(a)b)",
    "abbbbabbbb, 2(a4(b))",
    "abbcabbcabbc, 3(a2(b)c)",
    "abccbccabccbcc, 2(a2(b2(c)))",
  })
  void what_follows_itself_is_folded(String sequence, String expected) {
    assertThat(text(listing(sequence).parts())).isEqualTo(expected);
  }

  @Test
  void a_loop_in_a_loop_takes_few_rows() {
    TraceListing listing = listing(("x" + "yz".repeat(50)).repeat(1_000));
    assertThat(text(listing.parts())).isEqualTo("1000(x50(yz))");
    assertThat(listing.parts().get(0).rows()).isEqualTo(5);
    assertThat(listing.amount()).isEqualTo(new Amount(101_000, 1_000L * ('x' + 50 * ('y' + 'z'))));
  }

  @Test
  void the_longest_sequence_has_the_length_that_is_promised() {
    String longest = longest(Folding.LONGEST);
    assertThat(text(listing(longest.repeat(3)).parts())).isEqualTo("3(" + longest + ")");
    String longer = longest(Folding.LONGEST + 1);
    assertThat(text(listing(longer.repeat(3)).parts())).isEqualTo(longer.repeat(3));
  }

  /** Different letters, of which none is repeated. */
  private static String longest(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) (0x4e00 + i));
    }
    return text.toString();
  }

  private static void unfold(TracePart part, StringBuilder into) {
    if (part instanceof TracePart.Repeated repeated) {
      for (long i = 0; i < repeated.times(); i++) {
        repeated.parts().forEach(inner -> unfold(inner, into));
      }
    } else {
      into.append(((TracePart.One) part).object().type());
    }
  }

  /** Adds the first number of each part to what comes before it. */
  private static long checkNumbers(List<TracePart> parts, long before, String sequence) {
    long at = before;
    for (TracePart part : parts) {
      if (part instanceof TracePart.One one) {
        assertThat(one.number()).as(sequence).isEqualTo(at + 1);
      } else {
        checkNumbers(((TracePart.Repeated) part).parts(), at, sequence);
      }
      at += part.amount().objects();
    }
    return at;
  }

  @Test
  void nothing_is_lost_added_or_moved_by_folding() {
    Seeded.tries(TRIES, random -> {
      String sequence = sequence(random);
      TraceListing listing = listing(sequence);
      StringBuilder unfolded = new StringBuilder();
      listing.parts().forEach(part -> unfold(part, unfolded));
      assertThat(unfolded).hasToString(sequence);
      assertThat(checkNumbers(listing.parts(), 0, sequence)).isEqualTo(sequence.length());
      assertThat(listing.leftOut()).isEqualTo(Amount.ZERO);
    });
  }

  /** Pieces of earlier ones, so that much of it repeats. */
  private static String sequence(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int letters = 1 + random.nextInt(4);
    int parts = 1 + random.nextInt(20);
    for (int i = 0; i < parts; i++) {
      int from = text.isEmpty() ? 0 : random.nextInt(text.length());
      int to = text.isEmpty() ? 0 : Math.min(text.length(), from + random.nextInt(90));
      String piece = text.substring(from, to) + (char) ('a' + random.nextInt(letters));
      text.append(piece.repeat(1 + random.nextInt(5)));
      if (text.length() > 20_000) {
        break;
      }
    }
    return text.toString();
  }

  @Test
  void what_does_not_repeat_is_kept_up_to_a_limit_and_the_rest_counted() {
    ThreadTrace trace = new ThreadTrace("");
    int count = 100_000;
    List<CreatedObject> objects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      objects.add(new CreatedObject(i, 1, "", "", "int[]", 0, ""));
    }
    long number = 0;
    for (CreatedObject object : objects) {
      trace.add(++number, object);
    }
    TraceListing listing = trace.end();
    assertThat(listing.parts()).hasSize(ThreadTrace.MOST_ROWS);
    assertThat(listing.leftOut().objects()).isEqualTo(count - ThreadTrace.MOST_ROWS);
    assertThat(listing.amount()).isEqualTo(new Amount(count, (count - 1L) * count / 2));
  }
}
