package org.bytewise.instruments.alloc;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.instruments.Envelope;

/**
 * An exact count as kept in a file, to compare others with. Immutable.
 *
 * @param vm the VM that it is true for, in a few words
 * @param code what was counted
 * @param total all objects of the code
 * @param byType the same by type
 */
record SavedCount(String vm, String code, Amount total, List<TypeAmount> byType) {
  private static final String FORMAT = "bytewise alloc";
  private static final int VERSION = 1;

  SavedCount {
    byType = List.copyOf(byType);
  }

  /** Returns what there is to save of an exact profile. */
  static SavedCount of(String vm, String code, AllocationProfile profile) {
    return new SavedCount(vm, code, profile.own(), profile.byType());
  }

  /** Returns the file's text. */
  String json() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put("version", VERSION);
    root.put("vm", vm);
    root.put("code", code);
    root.putAll(Envelope.amount(total));
    root.put("byType", Envelope.byType(byType));
    return JsonWriter.indent("  ").string().value(root).done() + "\n";
  }

  /** Reads a file's text; empty if it is not one of {@link #json}. */
  static Optional<SavedCount> read(String text) {
    try {
      JsonObject root = JsonParser.object().from(text);
      if (!FORMAT.equals(root.getString("format")) || root.getInt("version") != VERSION) {
        return Optional.empty();
      }
      List<TypeAmount> types = new ArrayList<>();
      for (Object one : root.getArray("byType", new JsonArray())) {
        JsonObject type = (JsonObject) one;
        types.add(new TypeAmount(type.getString("type", ""), amount(type)));
      }
      return Optional.of(new SavedCount(
          root.getString("vm", ""), root.getString("code", ""), amount(root), types));
    } catch (JsonParserException | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static Amount amount(JsonObject of) {
    return new Amount(of.getLong("objects"), of.getLong("bytes"));
  }
}
