package org.bytewise.repl.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bytewise.lessons.CoursePath;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.repl.learn.Overview;
import org.bytewise.repl.process.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bytewise lessons}. */
@Command(
    name = "lessons",
    header = "List the lessons and your progress.",
    description = {
      "",
      "Lists all lessons by chapter: what is done or begun, what comes next, and how many minutes"
          + " each takes. 'bytewise learn ID' starts one.",
      "With --export, the whole course is measured on your VM and written as one Markdown"
          + " document. That takes minutes."
    })
final class LessonsSubcommand implements Callable<Integer> {
  private final BytewiseCommand root;

  @Mixin
  private FormatOption format;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Write the course to FILE, with the figures of your VM.")
  private Path export;

  LessonsSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Curriculum curriculum = Curriculum.packaged();
    if (export != null) {
      return new CourseExport(root, curriculum).to(export);
    }
    Progress progress = Progress.at(root.surroundings().files().progress());
    Reporter reporter = new Reporter(root);
    progress.warning().ifPresent(text -> reporter.error("bytewise lessons", text));
    if (format.isJson()) {
      reporter.json(JsonReport.lessons(curriculum, progress));
    } else {
      Overview.lessons(CoursePath.of(curriculum, progress), reporter.width(), reporter.glyphs())
          .forEach(reporter::lines);
    }
    return ExitStatus.FINE;
  }
}
