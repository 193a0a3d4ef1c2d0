package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.grade.SubmittedFile.Refused;
import org.bytewise.screen.FileReason;

/** What one student submitted, while it is being read. Used by one thread. */
final class SubmittedWork {
  /** Deeper folders would need a path that the system does not allow. */
  static final int MOST_DEPTH = 100;

  /** Files of a student without an answer are named up to this number. */
  private static final int MOST_OTHERS = 3;

  /** A student's files that are left out are listed up to this number. */
  private static final int MOST_LEFT_OUT = 100;

  private final String identity;
  private final Function<String, Optional<String>> exercises;
  private final Optional<String> only;
  private final ReadingBudget budget = new ReadingBudget();
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> people = new LinkedHashSet<>();

  /** By exercise. */
  private final Map<String, Answer> answers = new TreeMap<>();

  /** What has an answer's name but is not a file; a file of that name counts instead. */
  private final List<Answer> irregular = new ArrayList<>();

  private final List<String> leftOut = new ArrayList<>();

  /** Where the student's work is: the first folder or archive. */
  private String origin = "";

  /** Names of files that are neither Java nor an archive, in the order found. */
  private final List<String> others = new ArrayList<>();

  private int moreOthers;
  private int more;
  private boolean group;
  private boolean over;

  /**
   * Creates an empty one.
   *
   * @param identity the student's exact name
   * @param exercises returns the exercise that a file name belongs to
   * @param only the exercise of all files; empty if their names tell
   */
  SubmittedWork(
      String identity, Function<String, Optional<String>> exercises, Optional<String> only) {
    this.identity = identity;
    this.exercises = exercises;
    this.only = only;
    ids.add(identity);
  }

  /** An answer to an exercise, or its refusal. */
  private record Answer(
      String exercise, String origin, String attempt, String source, Optional<Refused> refusal) {

    Submission by(String student) {
      String shown = Names.shownPath(origin);
      return refusal
          .map(why -> Submission.refused(student, exercise, shown, why.verdict(), why.getMessage()))
          .orElseGet(() -> Submission.taken(student, exercise, shown, source));
    }
  }

  /** Tells that several people submitted it together. */
  void isByGroup() {
    group = true;
  }

  /** Adds names by which a roster may know the student. */
  void isBy(Collection<String> otherIds, Collection<String> names) {
    ids.addAll(otherIds);
    names.stream().filter(name -> !name.isEmpty()).forEach(people::add);
  }

  Submitter submitter(String name) {
    return new Submitter(name, ids, people, group);
  }

  /** Returns the submissions by exercise. */
  List<Submission> submissions(String name) {
    for (Answer answer : irregular) {
      Answer file = answers.putIfAbsent(answer.exercise(), answer);
      if (file != null) {
        leaveOut(answer.origin(), answer.refusal().orElseThrow().getMessage());
      }
    }
    irregular.clear();
    return answers.values().stream().map(answer -> answer.by(name)).toList();
  }

  /** Returns the files that are not submissions, each with the reason. */
  List<String> leftOut() {
    List<String> all = new ArrayList<>(leftOut);
    if (answers.isEmpty() && all.isEmpty() && !origin.isEmpty()) {
      all.add(Names.shownPath(origin) + ": " + without());
    }
    if (more > 0) {
      all.add("%s: %,d more files are left out".formatted(Names.shown(identity), more));
    }
    return all;
  }

  /** Says what there is instead of an answer. */
  private String without() {
    if (others.isEmpty()) {
      return "it contains no files";
    }
    String names = others.stream().map(Names::shown).collect(Collectors.joining(", "));
    return "it contains no .java file, only " + names
        + (moreOthers > 0 ? " and %,d more".formatted(moreOthers) : "");
  }

  private void other(String name) {
    if (name.startsWith(".") || name.contains("__MACOSX/")) {
      return;
    }
    if (others.size() < MOST_OTHERS) {
      others.add(name);
    } else {
      moreOthers++;
    }
  }

  /** Something that reads files. */
  @FunctionalInterface
  interface Reading {
    void read() throws IOException;
  }

  /** Reads files; whatever goes wrong becomes this student's result. */
  void guarded(Path path, Reading reading) {
    if (over) {
      return;
    }
    budget.resume();
    origin = origin.isEmpty() ? path.toString() : origin;
    try {
      reading.read();
    } catch (Refused e) {
      refuse(path, e);
    } catch (IOException e) {
      refuse(
          path, new Refused(Verdict.INFRA_ERROR, "It cannot be read: " + FileReason.of(e) + "."));
    } catch (OutOfMemoryError e) {
      refuse(path, new Refused(Verdict.INFRA_ERROR, "Reading it needs more memory than there is."));
    } catch (RuntimeException | StackOverflowError e) {
      refuse(path, new Refused(Verdict.INFRA_ERROR, "Reading it failed: " + e + "."));
    }
  }

  /** Refuses a folder or an archive as a whole. */
  private void refuse(Path path, Refused why) {
    if (over) {
      return;
    }
    over = budget.isExceeded();
    // Its content is unknown, so it cannot be assigned to an exercise unless there is just one.
    add(new Answer(only.orElse(Submission.UNKNOWN), path.toString(), "", "", Optional.of(why)));
  }

  /** Reads a folder: its files first, then the folders in it. */
  void folder(Path folder, String attempt) throws IOException {
    folder(folder, attempt, 1);
  }

  private void folder(Path folder, String attempt, int depth) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Path child : Intake.children(folder)) {
      budget.file();
      if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        String name = Names.raw(child);
        boolean archive = SubmittedArchive.isArchive(name);
        file(child, archive ? name : Upload.ofFile(name).file(), attempt);
      } else if (depth < MOST_DEPTH) {
        folders.add(child);
      } else {
        leaveOut(child.toString(), "it is more than %d folders deep".formatted(MOST_DEPTH));
      }
    }
    for (Path child : folders) {
      guarded(child, () -> folder(child, attempt, depth + 1));
    }
  }

  /** Reads a file or an archive. */
  void file(Path path, String name, String attempt) throws IOException {
    if (SubmittedArchive.isArchive(name)) {
      guarded(path, () -> archive(path, name, attempt));
    } else if (Names.isSource(name)) {
      take(
          path.toString(),
          name,
          attempt,
          () -> SubmittedFile.text(SubmittedFile.read(path, SubmittedFile.MOST_SOURCE_BYTES)));
    } else if (Files.isSymbolicLink(path)) {
      leaveOut(path.toString(), "it is a symbolic link, which is not followed");
    } else {
      other(name);
    }
  }

  private void archive(Path path, String name, String attempt) throws IOException {
    byte[] bytes = SubmittedFile.read(path, SubmittedFile.MOST_ARCHIVE_BYTES);
    for (SubmittedArchive.Entry entry : SubmittedArchive.read(name, bytes, budget, this::other)) {
      take(path + "!" + entry.path(), entry.fileName(), attempt, () -> {
        if (entry.refusal().isPresent()) {
          throw entry.refusal().get();
        }
        return entry.text();
      });
    }
  }

  /** Returns a source text. */
  @FunctionalInterface
  private interface Source {
    String text() throws IOException;
  }

  private void take(String origin, String file, String attempt, Source source) {
    Optional<String> exercise = exercises.apply(file);
    if (exercise.isEmpty()) {
      leaveOut(origin, "no exercise has a file named " + Names.shown(file));
      return;
    }
    try {
      add(new Answer(exercise.get(), origin, attempt, source.text(), Optional.empty()));
    } catch (IOException e) {
      Refused why = e instanceof Refused refused
          ? refused
          : new Refused(Verdict.INFRA_ERROR, "It cannot be read: " + FileReason.of(e) + ".");
      Answer answer = new Answer(exercise.get(), origin, attempt, "", Optional.of(why));
      if (why.isIrregular()) {
        irregular.add(answer);
      } else {
        add(answer);
      }
    }
  }

  private void add(Answer answer) {
    Answer earlier = answers.putIfAbsent(answer.exercise(), answer);
    if (earlier == null) {
      return;
    }
    boolean later = answer.attempt().compareTo(earlier.attempt()) > 0;
    if (later) {
      answers.put(answer.exercise(), answer);
    }
    Answer kept = later ? answer : earlier;
    leaveOut(
        (later ? earlier : answer).origin(),
        "%s also submitted %s for this exercise"
            .formatted(Names.shown(identity), Names.shownPath(kept.origin())));
  }

  private void leaveOut(String path, String reason) {
    if (leftOut.size() < MOST_LEFT_OUT) {
      leftOut.add(Names.shownPath(path) + ": " + reason);
    } else {
      more++;
    }
  }
}
