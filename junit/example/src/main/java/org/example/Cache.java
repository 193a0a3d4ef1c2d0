package org.example;

import java.util.HashMap;
import java.util.Map;

/** Values by table and number. */
public class Cache {
  private final Map<String, Map<Integer, String>> tables = new HashMap<>();

  public void put(String table, int number, String value) {
    tables.computeIfAbsent(table, name -> new HashMap<>()).put(number, value);
  }

  public String get(String table, int number) {
    Map<Integer, String> values = tables.get(table);
    return values == null ? null : values.get(number);
  }
}
