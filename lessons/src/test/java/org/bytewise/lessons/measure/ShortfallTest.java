package org.bytewise.lessons.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.FakeInstruments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortfallTest {
  private final FakeInstruments instruments = new FakeInstruments()
      .value("x", 10, 48, 2)
      .value("y", 4, 16, 1)
      .run("x.length() > 3", "false", 0, 0)
      .run("total()", "65", 3, 72)
      .run("answer", "2", 2, 48)
      .knows("new Roomy()", FakeInstruments.run(Run.Outcome.REJECTED, "", 0, 0, Optional.empty()));

  private Optional<String> shortfall(String condition) throws Exception {
    Scope scope = Scope.of(instruments, Map.of("fits", Measurement.parse("deep(x) <= deep(y)")));
    return Shortfall.of(Measurement.parse(condition), scope.with(instruments.run("answer")));
  }

  /** A condition that does not hold, and why. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "deep(x) <= deep(y) | The deep size of `x` should be at most 16 bytes, like `y`; it is 48 "
            + "bytes.",
        "shallow(y) > deep(x) and 1 == 2 | The shallow size of `y` should be more than 48 bytes, "
            + "like `x`; it is 16 bytes.",
        "1 == 1 and objects() == 0 | Your code should allocate exactly 0 objects; it allocated 2 "
            + "objects.",
        "1 > objects() | Your code should allocate less than 1 object; it allocated 2 objects.",
        "bytes[int[]]() >= 3 * deep(y) | Your code should allocate at least 48 bytes of int[]; it "
            + "allocated none, but 2 String (48 B).",
        "value(x.length() > 3) == \"true\" | `x.length() > 3` should be `true`; it is `false`.",
        "number(total()) == 60 | `total()` should be exactly 60; it is 65.",
        "not number(total()) > 60 | `total()` should be at most 60; it is 65.",
        "not (number(total()) == 65) | `total()` should be anything but 65; it is 65.",
        "deep(x) - shallow(x) == 0 | The deep size of `x` minus the shallow size of `x` should be "
            + "exactly 0 bytes; it is 24 bytes.",
        "fieldCount(x) == 4 | The number of fields of `x` should be exactly 4 fields; it is 1 "
            + "field.",
        "fits | The deep size of `x` should be at most 16 bytes, like `y`; it is 48 bytes.",
        "if jdk > 99 then 1 == 1 else objects() == 1 | Your code should allocate exactly 1 object; "
            + "it allocated 2 objects.",
        "objects() == 1 or number(total()) == 60 | Your code should allocate exactly 1 object; it "
            + "allocated 2 objects. Or else: `total()` should be exactly 60; it is 65.",
        "objects(new Roomy()) == 1 or number(total()) == 60 | `total()` should be exactly "
            + "60; it is 65.",
        "number(total()) == 60 or objects(new Roomy()) == 1 | `total()` should be exactly "
            + "60; it is 65.",
        "objects(new Roomy()) == 1 | I tried `new Roomy()`, which does not compile: it went wrong",
        "shallow(gone) == 16 and objects() == 2 | I tried `gone`, but there is no \"gone\".",
        "deep() > 0 | The code has no object as its value to measure.",
      })
  void a_condition_that_does_not_hold_is_explained(String condition, String why) throws Exception {
    assertThat(shortfall(condition)).as(condition).hasValue(why);
  }

  @Test
  void a_name_that_does_not_exist_is_named() throws Exception {
    Run rejected = ended(
        Run.Outcome.REJECTED,
        "error: cannot find symbol",
        "  symbol:   method sum(int)",
        "  location: class X");
    instruments.knows("sum(3)", rejected);
    assertThat(shortfall("number(sum(3)) == 6"))
        .hasValue("I tried `sum(3)`, which does not compile: there is no method sum(int).");
  }

  @Test
  void how_code_ended_is_said_once() throws Exception {
    Run threw =
        ended(Run.Outcome.THREW, "  threw NullPointerException: it is null", "  at limit, line 1");
    instruments.knows("limit(3)", threw);
    assertThat(shortfall("value(limit(3)) == \"0\""))
        .hasValue("I tried `limit(3)`, which threw NullPointerException: it is null; "
            + "at limit, line 1");
  }

  @Test
  void a_message_of_the_compiler_that_ends_in_a_semicolon_is_followed_by_one() throws Exception {
    Run rejected = ended(
        Run.Outcome.REJECTED,
        "error: constructor Cart in class Cart cannot be applied to given types;",
        "  required: int");
    instruments.knows("new Cart()", rejected);
    assertThat(shortfall("objects(new Cart()) == 1"))
        .hasValue("I tried `new Cart()`, which does not compile: constructor Cart in class Cart "
            + "cannot be applied to given types; required: int");
  }

  @Test
  void code_that_the_compiler_repeats_is_not_repeated() throws Exception {
    Run rejected = ended(
        Run.Outcome.REJECTED,
        "error: incompatible types: Integer[] cannot be converted to int[]",
        "    rates instanceof int[]",
        "    ^---^");
    instruments.knows("rates instanceof int[]", rejected);
    assertThat(shortfall("value(rates instanceof int[]) == \"true\""))
        .hasValue("I tried `rates instanceof int[]`, which does not compile: incompatible types: "
            + "Integer[] cannot be converted to int[]");
  }

  private static Run ended(Run.Outcome outcome, String... messages) {
    return new Run(
        outcome,
        "",
        "",
        "",
        List.of(messages),
        RunAllocations.NONE,
        Optional.empty(),
        Map.of(),
        width -> List.of());
  }

  @Test
  void a_condition_that_holds_has_no_shortfall() throws Exception {
    for (String condition :
        List.of("objects() == 2", "1 == 2 or 1 == 1", "gone > 1 or 1 == 1", "deep(y) < deep(x)")) {
      assertThat(shortfall(condition)).as(condition).isEmpty();
    }
  }
}
