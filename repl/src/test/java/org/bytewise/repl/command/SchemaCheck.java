package org.bytewise.repl.command;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds data against a JSON schema: as much of draft 2020-12 as the schema of the reports uses. Any
 * other keyword is an error, so that nothing is passed over.
 */
final class SchemaCheck {
  private static final String DEFINITIONS = "#/$defs/";
  private static final Set<String> KNOWN = Set.of(
      "description", "$ref", "allOf", "anyOf", "enum", "type", "properties", "required", "items");

  private final JsonObject definitions;

  SchemaCheck(JsonObject schema) {
    this.definitions = schema.getObject("$defs");
  }

  /**
   * Returns what is wrong with data, each with its place; nothing where it follows a definition.
   */
  List<String> violations(String definition, Object data) {
    List<String> violations = new ArrayList<>();
    check(definition(definition), data, definition, violations);
    return violations;
  }

  /** Returns the names that a definition describes, those of the definitions in it included. */
  Set<String> properties(JsonObject schema) {
    Set<String> names = new java.util.LinkedHashSet<>();
    if (schema.has("$ref")) {
      names.addAll(properties(resolved(schema)));
    }
    for (Object part : schema.getArray("allOf", new JsonArray())) {
      names.addAll(properties((JsonObject) part));
    }
    if (schema.has("items")) {
      names.addAll(properties(schema.getObject("items")));
    } else {
      names.addAll(schema.getObject("properties", new JsonObject()).keySet());
    }
    return names;
  }

  JsonObject definition(String name) {
    JsonObject found = definitions.getObject(name);
    if (found == null) {
      throw new AssertionError("the schema does not define " + name);
    }
    return found;
  }

  private JsonObject resolved(JsonObject schema) {
    return definition(schema.getString("$ref").substring(DEFINITIONS.length()));
  }

  private void check(JsonObject schema, Object data, String place, List<String> violations) {
    for (String keyword : schema.keySet()) {
      if (!KNOWN.contains(keyword)) {
        throw new AssertionError("a keyword that this check does not know: " + keyword);
      }
    }
    if (schema.has("$ref")) {
      check(resolved(schema), data, place, violations);
    }
    for (Object part : schema.getArray("allOf", new JsonArray())) {
      check((JsonObject) part, data, place, violations);
    }
    if (schema.has("anyOf")) {
      checkAny(schema.getArray("anyOf"), data, place, violations);
    }
    if (schema.has("enum") && !schema.getArray("enum").contains(data)) {
      violations.add(place + " is " + data + ", none of " + schema.getArray("enum"));
    }
    if (schema.has("type") && types(schema.get("type")).stream().noneMatch(t -> isOf(t, data))) {
      violations.add(place + " is " + data + ", no " + schema.get("type"));
      return;
    }
    if (data instanceof JsonObject object) {
      checkObject(schema, object, place, violations);
    }
    if (data instanceof JsonArray array && schema.has("items")) {
      for (int i = 0; i < array.size(); i++) {
        check(schema.getObject("items"), array.get(i), place + "[" + i + "]", violations);
      }
    }
  }

  private void checkAny(JsonArray choices, Object data, String place, List<String> violations) {
    List<String> all = new ArrayList<>();
    for (Object choice : choices) {
      List<String> found = new ArrayList<>();
      check((JsonObject) choice, data, place, found);
      if (found.isEmpty()) {
        return;
      }
      all.addAll(found);
    }
    violations.addAll(all);
  }

  private void checkObject(
      JsonObject schema, JsonObject data, String place, List<String> violations) {
    for (Object name : schema.getArray("required", new JsonArray())) {
      if (!data.has((String) name)) {
        violations.add(place + " has no " + name);
      }
    }
    for (Map.Entry<String, Object> one :
        schema.getObject("properties", new JsonObject()).entrySet()) {
      if (data.has(one.getKey())) {
        check(
            (JsonObject) one.getValue(),
            data.get(one.getKey()),
            place + "." + one.getKey(),
            violations);
      }
    }
  }

  private static List<String> types(Object type) {
    return type instanceof JsonArray several
        ? several.stream().map(String.class::cast).toList()
        : List.of((String) type);
  }

  private static boolean isOf(String type, Object data) {
    return switch (type) {
      case "null" -> data == null;
      case "string" -> data instanceof String;
      case "boolean" -> data instanceof Boolean;
      case "integer" -> data instanceof Integer || data instanceof Long;
      case "number" -> data instanceof Number;
      case "object" -> data instanceof JsonObject;
      case "array" -> data instanceof JsonArray;
      default -> throw new AssertionError("an unknown type: " + type);
    };
  }
}
