package org.bytewise.repl.exercise;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.lessons.progress.KeptTree;

/**
 * A learner's progress in one pack: which exercises are started and solved, at what cost, and where
 * the files are. Every change is saved immediately. Data written by newer versions, and data about
 * exercises that no longer exist, stays in the file. Not thread-safe.
 */
public final class ExerciseProgress {
  private static final String PACKS = "packs";
  private static final String EXERCISES = "exercises";
  private static final String LAST = "last";
  private static final String FOLDER = "folder";
  private static final String FILE = "file";
  private static final String SOLVED = "solved";
  private static final String HINTS = "hints";
  private static final String PAR = "par";
  private static final String BEST = "best";
  private static final String BEST_PAR = "bestPar";
  private static final String OBJECTS = "objects";
  private static final String BYTES = "bytes";

  private final KeptTree kept;
  private final Optional<Path> pack;

  private ExerciseProgress(KeptTree kept, Optional<Path> pack) {
    this.kept = kept;
    this.pack = pack.map(Path::toAbsolutePath).map(Path::normalize);
  }

  /**
   * Returns the progress stored in a file, which need not exist yet.
   *
   * @param pack the pack's folder; empty for the built-in exercises
   */
  public static ExerciseProgress at(Path file, Optional<Path> pack) {
    return new ExerciseProgress(KeptTree.at(file, ExerciseProgress::isSound), pack);
  }

  private static boolean isSound(Map<String, Object> root) {
    return holdsMaps(root, PACKS)
        && isSoundPack(root)
        && map(root, PACKS).values().stream().allMatch(one -> isSoundPack(asMap(one)));
  }

  private static boolean isSoundPack(Map<String, Object> root) {
    return holdsMaps(root, EXERCISES) && isText(root, LAST) && isText(root, FOLDER);
  }

  private static boolean isText(Map<String, Object> parent, String key) {
    return !parent.containsKey(key) || parent.get(key) instanceof String;
  }

  private static boolean holdsMaps(Map<String, Object> parent, String key) {
    return !parent.containsKey(key)
        || (parent.get(key) instanceof Map<?, ?> child
            && child.values().stream().allMatch(Map.class::isInstance));
  }

  /** Casts a JSON object; its keys are strings. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return asMap(parent.get(key));
  }

  private static Map<String, Object> child(Map<String, Object> parent, String key) {
    if (!(parent.get(key) instanceof Map<?, ?>)) {
      parent.put(key, new LinkedHashMap<String, Object>());
    }
    return map(parent, key);
  }

  /**
   * A learner's progress with one exercise.
   *
   * @param hints how many hints were shown
   * @param file the learner's file; empty if the exercise was not started
   * @param par the solution's cost in the last check; empty if it was never measured
   * @param best the best answer that passed
   */
  public record Standing(
      Status status, int hints, Optional<Path> file, Optional<Amount> par, Optional<Score> best) {
    public Standing {
      Objects.requireNonNull(status, "status");
    }
  }

  /** Returns a warning for the learner, in one line; the same warning is returned only once. */
  public Optional<String> warning() {
    return kept.warning();
  }

  /** Returns the learner's progress with an exercise. */
  public Standing of(String id) {
    Map<String, Object> found = map(map(section(), EXERCISES), id);
    Optional<Amount> best = amount(found, BEST);
    Optional<Amount> bestPar = amount(found, BEST_PAR);
    boolean solved = Boolean.TRUE.equals(found.get(SOLVED));
    return new Standing(
        solved ? Status.SOLVED : found.containsKey(FILE) ? Status.STARTED : Status.UNTOUCHED,
        (int) number(found, HINTS),
        path(found, FILE),
        amount(found, PAR),
        best.flatMap(cost -> bestPar.map(par -> new Score(cost, par))));
  }

  private static Optional<Path> path(Map<String, Object> parent, String key) {
    try {
      return parent.get(key) instanceof String text ? Optional.of(Path.of(text)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static long number(Map<String, Object> parent, String key) {
    return parent.get(key) instanceof Number number ? Math.max(0, number.longValue()) : 0;
  }

  private static Optional<Amount> amount(Map<String, Object> parent, String key) {
    Map<String, Object> found = map(parent, key);
    return found.get(OBJECTS) instanceof Number && found.get(BYTES) instanceof Number
        ? Optional.of(new Amount(number(found, OBJECTS), number(found, BYTES)))
        : Optional.empty();
  }

  private static void put(Map<String, Object> parent, String key, Amount amount) {
    Map<String, Object> made = child(parent, key);
    made.put(OBJECTS, amount.objects());
    made.put(BYTES, amount.bytes());
  }

  /** Returns the exercise worked on last. */
  public Optional<String> last() {
    return section().get(LAST) instanceof String id ? Optional.of(id) : Optional.empty();
  }

  /** Returns the folder of the file written last. */
  public Optional<Path> folder() {
    return path(section(), FOLDER);
  }

  private Map<String, Object> section() {
    return pack.map(folder -> map(map(kept.tree(), PACKS), folder.toString())).orElse(kept.tree());
  }

  /** Records that the learner has started an exercise in a file. */
  public void started(String id, Path file) {
    change(section -> {
      section.put(LAST, id);
      section.put(FOLDER, file.toAbsolutePath().getParent().toString());
      exercise(section, id).put(FILE, file.toAbsolutePath().toString());
    });
  }

  /** Records that the learner is working on an exercise. */
  public void at(String id) {
    if (!last().equals(Optional.of(id))) {
      change(section -> section.put(LAST, id));
    }
  }

  /** Records how many hints the learner has seen. */
  public void hinted(String id, int hints) {
    change(section -> {
      Map<String, Object> own = exercise(section, id);
      own.put(HINTS, Math.max(hints, number(own, HINTS)));
    });
  }

  /** Records a measured answer. */
  public void measured(String id, Score score, boolean passed) {
    change(section -> {
      Map<String, Object> own = exercise(section, id);
      put(own, PAR, score.par());
      if (!passed) {
        return;
      }
      own.put(SOLVED, true);
      Optional<Score> before =
          amount(own, BEST).flatMap(cost -> amount(own, BEST_PAR).map(par -> new Score(cost, par)));
      if (before.isEmpty() || score.isBetterThan(before.get())) {
        put(own, BEST, score.cost());
        put(own, BEST_PAR, score.par());
      }
    });
  }

  /** Records that an exercise without a cost is solved. */
  public void solved(String id) {
    change(section -> exercise(section, id).put(SOLVED, true));
  }

  private static Map<String, Object> exercise(Map<String, Object> section, String id) {
    return child(child(section, EXERCISES), id);
  }

  private void change(Consumer<Map<String, Object>> change) {
    kept.change(root -> change.accept(
        pack.map(folder -> child(child(root, PACKS), folder.toString())).orElse(root)));
    kept.save();
  }
}
