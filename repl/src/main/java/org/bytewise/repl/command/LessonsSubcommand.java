package org.bytewise.repl.command;

import java.nio.file.Path;
import java.util.List;
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
          + " document. That takes minutes.",
      "With --site, it is measured and written as pages for a browser: lessons, exercises, the"
          + " cheat sheet, and a search that needs no server. --figures FILE alone writes the"
          + " figures of your VM, such as one with other flags (-R) or another JDK; with --site, it"
          + " names such files, and the pages say where their figures differ.",
      "",
      "  bytewise -R -XX:+UseCompactObjectHeaders lessons --figures compact.json",
      "  bytewise lessons --site course --figures compact.json"
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

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "Write the course as pages for a browser into DIR.")
  private Path site;

  @Option(
      names = "--figures",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Write the figures of your VM to FILE; with --site, add those in the FILEs.")
  private List<Path> figures = List.of();

  LessonsSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Curriculum curriculum = Curriculum.packaged();
    check();
    if (site != null) {
      return new SiteExport(root, curriculum).site(site, figures);
    }
    if (!figures.isEmpty()) {
      return new SiteExport(root, curriculum).figures(figures.get(0));
    }
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

  private void check() {
    if (export != null && (site != null || !figures.isEmpty())) {
      throw new CommandException(
          ExitStatus.USAGE, "--export writes one document; use it without --site and --figures");
    }
    if (site == null && figures.size() > 1) {
      throw new CommandException(
          ExitStatus.USAGE, "--figures writes one file; name several of them with --site alone");
    }
  }
}
