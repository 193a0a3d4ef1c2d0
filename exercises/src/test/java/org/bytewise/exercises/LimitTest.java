package org.bytewise.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytewise.exercises.Limit.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
  @ParameterizedTest
  @CsvSource({
    "OBJECTS,   none,                no objects",
    "OBJECTS,   at most 1,           at most 1 object",
    "OBJECTS,   exactly 2,           exactly 2 objects",
    "OBJECTS,   at most par * 2 + 1, at most par * 2 + 1 objects",
    "BYTES,     at most par,         at most par bytes",
    "SURVIVORS, none,                no survivors",
    "SURVIVORS, exactly 1,           exactly 1 survivor",
    "DIRECT,    none,                no bytes of direct buffers",
    "DIRECT,    at most 1,           at most 1 byte of direct buffers",
    "DEEP,      at most 48,          at most 48 bytes kept by a result",
    "STACK,     at most 1048576,     stack of 1m",
  })
  void a_limit_reads_as_a_phrase(Kind kind, String bound, String phrase) {
    assertThat(new Limit(kind, "", Bound.parse(bound))).hasToString(phrase);
  }

  @ParameterizedTest
  @CsvSource({
    "WITHOUT, none,          no Point",
    "SHALLOW, at most par,   shallow size of Point at most par",
  })
  void a_limit_of_a_type_names_the_type(Kind kind, String bound, String phrase) {
    assertThat(new Limit(kind, "Point", Bound.parse(bound))).hasToString(phrase);
  }
}
