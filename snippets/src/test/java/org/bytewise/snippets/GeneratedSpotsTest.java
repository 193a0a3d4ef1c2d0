package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.Spotted.Missed;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.RandomInput;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Snippets generated from many kinds of statements: what their own instructions allocate is marked,
 * what is marked as not allocating does not, and no object is lost or reported twice.
 */
class GeneratedSpotsTest {
  private static final int TRIES = 40;
  private static final int MOST_STATEMENTS = 6;

  private static SnippetSession session;

  @BeforeAll
  static void open() {
    session = Counting.open();
    Counting.declare(session, Statements.DECLARATIONS);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @Test
  void marks_and_what_was_missed_are_all_objects() {
    Seeded.tries(
        TRIES,
        random -> assertAllTold(RandomInput.list(random, 1, MOST_STATEMENTS, Statements::any)));
  }

  private static void assertAllTold(List<Statement> statements) {
    String code = statements.stream()
        .map(statement -> "{ " + statement.code() + " }")
        .collect(Collectors.joining("\n", "{\n", "\n}"));
    Spotted spotted = session.spot(code);
    assertThat(spotted.transcript().succeeded()).as(code).isTrue();
    Amount sum = Stream.concat(
            spotted.spots().stream().map(Spot::measured),
            spotted.missed().stream().map(Missed::amount))
        .reduce(Amount.ZERO, Amount::plus);
    assertThat(sum).as(code).isEqualTo(spotted.transcript().allocations().own());
    assertThat(spotted.missed())
        .as("made by the code's own instructions, without a mark, in%n%s", code)
        .filteredOn(one -> one.in().isEmpty())
        .isEmpty();
    assertThat(spotted.spots())
        .as("marked as making nothing, in%n%s", code)
        .filteredOn(spot -> !spot.isExpected())
        .allMatch(Spot::isConfirmed);
  }
}
