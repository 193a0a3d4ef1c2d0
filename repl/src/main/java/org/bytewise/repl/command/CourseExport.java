package org.bytewise.repl.command;

import java.io.IOException;
import java.nio.file.Path;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.lessons.CourseDocument;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.LessonException;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.repl.learn.LessonInstruments;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.screen.Glyphs;

/** Writes the course as one document. */
final class CourseExport {
  private final BytewiseCommand root;
  private final Curriculum curriculum;

  CourseExport(BytewiseCommand root, Curriculum curriculum) {
    this.root = root;
    this.curriculum = curriculum;
  }

  /** Writes {@code file} at once, when the whole course is measured; an older one is replaced. */
  int to(Path file) {
    WholeFile.check(file);
    try (Workbench workbench = Workbench.of(root.session((text, error) -> {}).build())) {
      LessonInstruments instruments = new LessonInstruments(workbench, Glyphs.UNICODE);
      String document = CourseDocument.of(
          curriculum,
          instruments,
          lesson ->
              root.surroundings().err().println(curriculum.number(lesson) + "  " + lesson.title()));
      WholeFile.write(file, document);
    } catch (IOException e) {
      throw WholeFile.unwritable(file, e);
    } catch (LessonException | MeasurementException e) {
      throw new CommandException(ExitStatus.ENVIRONMENT, e.getMessage());
    }
    return ExitStatus.FINE;
  }
}
