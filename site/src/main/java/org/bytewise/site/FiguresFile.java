package org.bytewise.site;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.screen.FileReason;

/**
 * Figures of the course in a JSON file, to be merged with those of other VMs. Stateless.
 *
 * <p>A file names the course that was measured by its digest: figures of another course would be
 * shown in the wrong places.
 */
public final class FiguresFile {
  private static final String FORMAT = "bytewise-figures";
  private static final int VERSION = 1;

  private FiguresFile() {}

  /** Why a file cannot be used; the message says what to do. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /**
   * Returns the content of a file.
   *
   * @param course the digest of the course
   */
  public static String text(String course, List<CourseFigures> vms) {
    JsonObject root = new JsonObject();
    root.put("format", FORMAT);
    root.put("version", VERSION);
    root.put("course", course);
    JsonArray array = new JsonArray();
    for (CourseFigures vm : vms) {
      JsonObject object = new JsonObject();
      object.put("name", vm.name());
      object.put("description", vm.description());
      object.put("simulated", vm.simulated());
      object.put("figures", new JsonObject(new TreeMap<>(vm.figures())));
      array.add(object);
    }
    root.put("vms", array);
    return JsonWriter.indent(" ").string().value(root).done() + "\n";
  }

  /** Returns whether a file that exists has figures, of whichever course. */
  public static boolean isOne(Path file) {
    try {
      return FORMAT.equals(root(file).getString("format"));
    } catch (Unusable e) {
      return false;
    }
  }

  private static JsonObject root(Path file) throws Unusable {
    try {
      return JsonParser.object().from(Files.readString(file));
    } catch (IOException e) {
      throw new Unusable("'%s' cannot be read: %s".formatted(file, FileReason.of(e)));
    } catch (JsonParserException e) {
      throw new Unusable(none(file));
    }
  }

  private static String none(Path file) {
    return "'%s' has no figures; 'bytewise lessons --figures FILE' writes such a file"
        .formatted(file);
  }

  /**
   * Reads a file.
   *
   * @param course the digest of the course whose figures it must have
   * @throws Unusable if it cannot be read, has no figures, or those of another course
   */
  public static List<CourseFigures> read(Path file, String course) throws Unusable {
    JsonObject root = root(file);
    if (!FORMAT.equals(root.getString("format")) || root.getInt("version") != VERSION) {
      throw new Unusable(none(file));
    }
    if (!course.equals(root.getString("course"))) {
      throw new Unusable(
          "'%s' was measured with other lessons; measure it again with 'bytewise lessons --figures'"
              .formatted(file));
    }
    List<CourseFigures> vms = new ArrayList<>();
    for (Object one : root.getArray("vms", new JsonArray())) {
      if (!(one instanceof JsonObject object)
          || object.getString("name") == null
          || object.getString("description") == null
          || object.getObject("figures") == null) {
        throw new Unusable(none(file));
      }
      Map<String, String> figures = new TreeMap<>();
      object.getObject("figures").forEach((key, value) -> figures.put(key, String.valueOf(value)));
      vms.add(new CourseFigures(
          object.getString("name"),
          object.getString("description"),
          object.getBoolean("simulated"),
          figures));
    }
    return vms;
  }
}
