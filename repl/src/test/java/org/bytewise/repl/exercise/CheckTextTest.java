package org.bytewise.repl.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytewise.exercises.Bound;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.Verdict;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTextTest {
  @TempDir
  private Path folder;

  @Test
  void bytes_kept_by_the_results_of_many_inputs_are_shown_as_an_average() throws IOException {
    Exercise exercise = TestPack.first(TestPack.writeTo(folder));
    Limit deep = new Limit(Limit.Kind.DEEP, "", Bound.parse("at most par * 2"));
    Examination examination = new Examination(
        Verdict.OVER_BUDGET,
        "It works but is over budget.",
        Optional.empty(),
        List.of(),
        List.of(new Examination.Budgeted(deep, 163, 126, 63, false)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "",
        OptionalLong.empty());
    List<Part> parts = new CheckText(80, Glyphs.UNICODE, Calls.PROMPT)
        .of(new Checked(exercise, folder, "", examination, Optional.empty()), Optional.empty());
    assertThat(parts.stream().filter(Part.Table.class::isInstance).map(Part.Table.class::cast))
        .singleElement()
        .extracting(table -> table.rows().get(1))
        .isEqualTo(List.of("kept by a result, on average", "163 B", "126 B", "63 B", "over"));
  }
}
