package org.bytewise.lessons.progress;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bytewise.screen.FileReason;

/**
 * A tree of maps, lists, strings, numbers and booleans, stored in a file as JSON. Changes stay in
 * memory until {@link #save}, which applies them to the current contents of the file, so that
 * concurrent processes do not lose each other's changes. Never throws if the file cannot be read or
 * written: a {@link #warning} reports it, and the tree stays in memory. Not thread-safe, but
 * several instances may share a file.
 */
public final class KeptTree {
  private static final String VERSION = "version";
  private static final int CURRENT = 1;

  private final Optional<ProgressFile> file;
  private final List<Consumer<? super JsonObject>> unsaved = new ArrayList<>();
  private JsonObject tree = empty();

  /** The tree without the unsaved changes, for a file that is gone by then. */
  private JsonObject unchanged = tree;

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

  /** Creates a tree that is not stored. */
  public static KeptTree inMemory() {
    return new KeptTree(Optional.empty());
  }

  /**
   * Reads the tree in a file. Neither the file nor its folder needs to exist.
   *
   * @param sound tests whether a tree has the expected structure; a file without it is moved aside
   */
  public static KeptTree at(Path path, Predicate<Map<String, Object>> sound) {
    ProgressFile file = new ProgressFile(path, sound::test);
    KeptTree kept = new KeptTree(Optional.of(file));
    try {
      ProgressFile.Content content = file.read();
      content.tree().ifPresent(tree -> kept.tree = tree);
      kept.warning = content.warning();
    } catch (IOException e) {
      kept.warning = Optional.of("Your progress cannot be read: " + FileReason.of(e));
    }
    return kept;
  }

  /** Returns a one-line warning for the learner and clears it, so that each is shown once. */
  public Optional<String> warning() {
    Optional<String> now = warning;
    warning = Optional.empty();
    return now;
  }

  /** Returns the tree, with all changes. */
  public Map<String, Object> tree() {
    return tree;
  }

  JsonObject object() {
    return tree;
  }

  /** Changes the tree. {@link #save} repeats the change on the current contents of the file. */
  public void change(Consumer<? super Map<String, Object>> change) {
    changeObject(change);
  }

  void changeObject(Consumer<? super JsonObject> change) {
    if (unsaved.isEmpty()) {
      unchanged = copy(tree);
    }
    change.accept(tree);
    unsaved.add(change);
  }

  /** Writes the changes. */
  public void save() {
    if (file.isEmpty() || unsaved.isEmpty()) {
      return;
    }
    try {
      ProgressFile.Content written = file.get()
          .update(copy(unchanged), root -> unsaved.forEach(change -> change.accept(root)));
      tree = written.tree().orElse(tree);
      written.warning().ifPresent(text -> warning = Optional.of(text));
      unsaved.clear();
    } catch (IOException e) {
      warnOnce("Your progress cannot be saved and is kept in memory until you leave: "
          + FileReason.ofWriting(e));
    }
  }

  private void warnOnce(String text) {
    if (!warnedOfSaving) {
      warnedOfSaving = true;
      warning = Optional.of(text);
    }
  }

  private static JsonObject copy(JsonObject object) {
    JsonObject copy = new JsonObject();
    object.forEach((key, value) -> copy.put(key, copied(value)));
    return copy;
  }

  private static Object copied(Object value) {
    if (value instanceof JsonObject object) {
      return copy(object);
    }
    if (value instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(element -> copy.add(copied(element)));
      return copy;
    }
    return value;
  }
}
