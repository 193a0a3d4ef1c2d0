package org.bytewise.repl.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || !Files.isDirectory(folder)) {
      throw new CommandException(
          ExitStatus.USAGE,
          Files.isDirectory(file)
              ? "'%s' is a folder; name a file in it".formatted(file)
              : "there is no folder '%s'".formatted(folder));
    }
    try (Workbench workbench = Workbench.of(root.session((text, error) -> {}).build())) {
      LessonInstruments instruments = new LessonInstruments(workbench, Glyphs.UNICODE);
      String document = CourseDocument.of(
          curriculum,
          instruments,
          lesson ->
              root.surroundings().err().println(curriculum.number(lesson) + "  " + lesson.title()));
      write(document, folder, file);
    } catch (IOException e) {
      throw new CommandException(
          ExitStatus.ENVIRONMENT, "'%s' cannot be written: %s".formatted(file, e.getMessage()));
    } catch (LessonException | MeasurementException e) {
      throw new CommandException(ExitStatus.ENVIRONMENT, e.getMessage());
    }
    return ExitStatus.FINE;
  }

  private static void write(String document, Path folder, Path file) throws IOException {
    Path unfinished = Files.createTempFile(folder, ".bytewise", ".md");
    try {
      Files.writeString(unfinished, document);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
