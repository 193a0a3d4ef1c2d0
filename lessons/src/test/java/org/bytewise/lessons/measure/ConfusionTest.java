package org.bytewise.lessons.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.FakeInstruments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusionTest {

  private final FakeInstruments instruments = new FakeInstruments()
      .value("x", 10, 160, 3)
      .knows(
          "new byte[0]", new MeasuredSizes("byte[]", 16, 16, 0, 0, 0, List.of(), Optional.empty()))
      .run("make()", "x", 2, 2048);

  private Optional<String> confusion(String answer, String noun, long said) throws Exception {
    return Confusion.of(Measurement.parse(answer), noun, said, Scope.of(instruments, Map.of()));
  }

  /** {@code x}: 12 bytes of header, 10 of fields, 2 of padding, and 3 objects of 160 bytes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shallow(x) | bytes | 22 | Header and fields are right. What is missing is room",
        "shallow(x) | bytes | 12 | That is the header alone.",
        "shallow(x) | bytes | 10 | Those are the fields alone. Every object also has a header.",
        "shallow(x) | bytes | 160 | That is the deep size: it includes everything",
        "shallow(x) | bytes | 32 | That is one step too many: objects end on a multiple of 8.",
        "shallow(x) | bytes | 16 | That is one step short: objects end on a multiple of 8.",
        "shallow(x) | bytes | 192 | That is right in bits. The question is about bytes.",
        "shallow(x) | bytes | 3 | That looks like the number of objects. The question",
        "deep(x) | bytes | 24 | That is the object alone, without everything it references.",
        "deep(x) | bytes | 136 | That is everything it references. The object itself counts",
        "deep(x) | bytes | 148 | That is short by the header of an object, 12 bytes here.",
        "deep(x) | bytes | 144 | That is short by the header of an array, 16 bytes here.",
        "deep(x) | bytes | 20 | That is right in words of 8 bytes.",
        "deepObjects(x) | objects | 2 | That looks like everything it references. The object",
        "deepObjects(x) | objects | 160 | That looks like the number of bytes. The question is",
        "deepObjects(x) | objects | 1 | That is the object itself. Everything",
        "bytes(make()) | bytes | 2 | That looks like the number of objects.",
        "bytes(make()) | bytes | 2036 | That is short by the header of an object, 12 bytes here.",
        "objects(make()) | objects | 2048 | That looks like the number of bytes.",
        "100 * bytes(make()) | bytes | 200 | That is about right in KiB, units of 1,024 bytes.",
        "100 * bytes(make()) | bytes | 205 | That is about right in KB, units of 1,000 bytes.",
      })
  void a_wrong_number_is_recognised_by_what_was_measured(
      String answer, String noun, long said, String reply) throws Exception {
    assertThat(confusion(answer, noun, said).orElse("none")).startsWith(reply);
  }

  @Test
  void the_right_number_and_any_other_are_no_confusion() throws Exception {
    assertThat(confusion("shallow(x)", "bytes", 24)).isEmpty();
    assertThat(confusion("shallow(x)", "bytes", 25)).isEmpty();
    instruments.value("small", 4, 16, 1);
    assertThat(confusion("deep(small)", "bytes", 0)).as("16 without 16 bytes").isEmpty();
    assertThat(confusion("100 * objects(make())", "objects", 2)).isEmpty();
    assertThat(confusion("shallow(y)", "bytes", 2)).as("not measured").isEmpty();
  }
}
