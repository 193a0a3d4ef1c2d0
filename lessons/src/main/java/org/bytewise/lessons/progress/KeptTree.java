package org.bytewise.lessons.progress;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A tree of maps, lists, texts, numbers and truths, kept in a file as JSON. Changes are kept in
 * memory until {@link #save}, which applies them to what the file holds by then, so that two
 * processes at once lose nothing of each other's. Never throws for a file that cannot be read or
 * written: a {@link #warning} says so, and the tree is kept in memory. Not thread-safe; several
 * instances on one file are.
 */
public final class KeptTree {
  private static final String VERSION = "version";
  private static final int CURRENT = 1;

  private final Optional<ProgressFile> file;
  private final List<Consumer<? super JsonObject>> unsaved = new ArrayList<>();
  private JsonObject tree = empty();
  private Optional<String> warning = Optional.empty();
  private boolean warnedOfSaving;

  private KeptTree(Optional<ProgressFile> file) {
    this.file = file;
  }

  private static JsonObject empty() {
    JsonObject root = new JsonObject();
    root.put(VERSION, CURRENT);
    return root;
  }

  /** A tree that ends with the process. */
  public static KeptTree inMemory() {
    return new KeptTree(Optional.empty());
  }

  /**
   * The tree in a file, which need not exist yet, nor its folder.
   *
   * @param sound whether a tree that was read has the shape that it should; a file where it has not
   *     is set aside
   */
  public static KeptTree at(Path path, Predicate<Map<String, Object>> sound) {
    ProgressFile file = new ProgressFile(path, sound::test);
    KeptTree kept = new KeptTree(Optional.of(file));
    try {
      ProgressFile.Content content = file.read();
      content.tree().ifPresent(tree -> kept.tree = tree);
      kept.warning = content.warning();
    } catch (IOException e) {
      kept.warning = Optional.of("Your progress cannot be read: " + reason(e));
    }
    return kept;
  }

  /** What the learner should be told, in one line; the same thing is told once. */
  public Optional<String> warning() {
    Optional<String> now = warning;
    warning = Optional.empty();
    return now;
  }

  /** The tree, with all changes. */
  public Map<String, Object> tree() {
    return tree;
  }

  JsonObject object() {
    return tree;
  }

  /** Changes the tree; where it is written, the same is done to what the file holds by then. */
  public void change(Consumer<? super Map<String, Object>> change) {
    changeObject(change);
  }

  void changeObject(Consumer<? super JsonObject> change) {
    change.accept(tree);
    unsaved.add(change);
  }

  /** Writes what has changed. */
  public void save() {
    if (file.isEmpty() || unsaved.isEmpty()) {
      return;
    }
    try {
      ProgressFile.Content written =
          file.get().update(tree, root -> unsaved.forEach(change -> change.accept(root)));
      tree = written.tree().orElse(tree);
      written.warning().ifPresent(text -> warning = Optional.of(text));
      unsaved.clear();
    } catch (IOException e) {
      warnOnce("Your progress cannot be saved and is kept until you leave: " + reason(e));
    }
  }

  private void warnOnce(String text) {
    if (!warnedOfSaving) {
      warnedOfSaving = true;
      warning = Optional.of(text);
    }
  }

  private static String reason(IOException e) {
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    return e.getMessage() + " (" + kind + ")";
  }
}
