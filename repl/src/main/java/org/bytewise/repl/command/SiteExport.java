package org.bytewise.repl.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.LessonException;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.page.MeasuredLesson;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.screen.FileReason;
import org.bytewise.site.CourseContent;
import org.bytewise.site.CourseFigures;
import org.bytewise.site.CourseSite;
import org.bytewise.site.FiguresFile;

/** Writes the course as a site, or its figures alone. */
final class SiteExport {
  private final BytewiseCommand root;
  private final Curriculum curriculum;

  SiteExport(BytewiseCommand root, Curriculum curriculum) {
    this.root = root;
    this.curriculum = curriculum;
  }

  /**
   * Writes the site, when the whole course is measured; an older one in the folder is replaced.
   *
   * @param figures files with the figures of other VMs
   */
  int site(Path folder, List<Path> figures) {
    check(folder);
    try {
      String digest = curriculum.digest();
      List<CourseFigures> others = new ArrayList<>();
      for (Path file : figures) {
        others.addAll(FiguresFile.read(file, digest));
      }
      CourseMeasurement.Measured measured = measured();
      CourseContent content = new CourseContent(
          measured.lessons().stream().map(this::entry).toList(),
          measured.rules(),
          ExercisePack.packaged().all(),
          merged(measured.vms(), others),
          measured.rustCompiler());
      Map<String, String> files = CourseSite.files(content, digest);
      Files.createDirectories(folder);
      CourseSite.write(folder, files);
      removeOthers(folder, files.keySet());
    } catch (FiguresFile.Unusable e) {
      throw new CommandException(ExitStatus.USAGE, e.getMessage());
    } catch (IOException e) {
      throw WholeFile.unwritable(folder, e);
    }
    root.surroundings().err().println("Open " + folder.resolve("index.html") + " in a browser.");
    return ExitStatus.FINE;
  }

  /** Writes the figures of this VM, and of those that it simulates. */
  int figures(Path file) {
    WholeFile.check(file);
    if (Files.exists(file) && !FiguresFile.isOne(file)) {
      throw new CommandException(
          ExitStatus.USAGE, "'%s' exists and has no figures; name another file".formatted(file));
    }
    try {
      WholeFile.write(file, FiguresFile.text(curriculum.digest(), measured().vms()));
    } catch (IOException e) {
      throw WholeFile.unwritable(file, e);
    }
    return ExitStatus.FINE;
  }

  private static void check(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CommandException(
          ExitStatus.USAGE, "'%s' is a file; name a folder".formatted(folder));
    }
    Path parent = folder.toAbsolutePath().normalize().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new CommandException(ExitStatus.USAGE, "there is no folder '%s'".formatted(parent));
    }
    if (Files.exists(folder) && !Files.exists(folder.resolve(CourseSite.MARK))) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new CommandException(
              ExitStatus.USAGE,
              "'%s' has other files and no earlier site; name a new or an empty folder"
                  .formatted(folder));
        }
      } catch (IOException e) {
        throw new CommandException(
            ExitStatus.ENVIRONMENT, "'%s' cannot be read: %s".formatted(folder, FileReason.of(e)));
      }
    }
  }

  private CourseContent.Entry entry(MeasuredLesson lesson) {
    return new CourseContent.Entry(lesson, curriculum.outline(lesson.info()).minutes());
  }

  /** Returns each VM once, the measured ones before the simulated ones. */
  private static List<CourseFigures> merged(List<CourseFigures> own, List<CourseFigures> others) {
    Map<String, CourseFigures> byName = Stream.of(own, others)
        .flatMap(List::stream)
        .collect(Collectors.toMap(
            CourseFigures::name, vm -> vm, (one, other) -> one, LinkedHashMap::new));
    return Stream.of(false, true)
        .flatMap(simulated -> byName.values().stream().filter(vm -> vm.simulated() == simulated))
        .toList();
  }

  /** Removes the pages of an earlier site that this one does not have. */
  private static void removeOthers(Path folder, Set<String> written) throws IOException {
    Set<String> folders = written.stream()
        .filter(path -> path.contains("/"))
        .map(path -> path.substring(0, path.indexOf('/')))
        .collect(Collectors.toSet());
    for (String one : folders) {
      try (Stream<Path> inside = Files.list(folder.resolve(one))) {
        for (Path path : inside.filter(Files::isRegularFile).toList()) {
          if (!written.contains(one + "/" + path.getFileName())) {
            Files.delete(path);
          }
        }
      }
    }
  }

  private CourseMeasurement.Measured measured() throws IOException {
    try {
      return new CourseMeasurement(
              curriculum,
              () -> Workbench.of(root.session((text, error) -> {}).build()),
              lesson -> root.surroundings()
                  .err()
                  .println(curriculum.number(lesson) + "  " + lesson.title()))
          .measure();
    } catch (LessonException | MeasurementException e) {
      throw new CommandException(ExitStatus.ENVIRONMENT, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitStatus.ENVIRONMENT, "the course was not measured to its end");
    }
  }
}
