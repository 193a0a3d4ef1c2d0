package org.bytewise.verdicts.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** Collections, iterators and streams. */
public final class CollectionCases {
  private static final List<String> WORDS = new ArrayList<>(List.of("a", "bb", "ccc"));
  private static final Map<String, Integer> LENGTHS =
      new HashMap<>(Map.of("a", 1, "bb", 2, "ccc", 3));

  private CollectionCases() {}

  static void growsListTwice() {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      list.add("x");
    }
    Kept.keep(list);
  }

  /** The budget is that of ten elements; the eleventh takes a new array of 15. */
  @BrokenBy(80)
  static void growsListOnce() {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      list.add("x");
    }
    Kept.keep(list);
  }

  static void fillsMap() {
    Map<Integer, String> map = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      map.put(i, "x");
    }
    Kept.keep(map);
  }

  @BrokenBy(16)
  static void resizesMap() {
    Map<Integer, String> map = new HashMap<>();
    for (int i = 0; i < 13; i++) {
      map.put(i, "x");
    }
    Kept.keep(map);
  }

  @BrokenBy(32)
  static void iterates() {
    long length = 0;
    for (String word : WORDS) {
      length += word.length();
    }
    Kept.keep(length);
  }

  static void readsByIndex() {
    long length = 0;
    for (int i = 0; i < WORDS.size(); i++) {
      length += WORDS.get(i).length();
    }
    Kept.keep(length);
  }

  static void streams() {
    Kept.keep(
        WORDS.stream().filter(word -> word.length() > 1).map(String::length).toList());
  }

  @BrokenBy(24)
  static void linksThree() {
    List<String> list = new LinkedList<>();
    list.add("a");
    list.add("b");
    list.add("c");
    Kept.keep(list);
  }

  @BrokenBy(8)
  static void wrapsArguments() {
    Kept.keep(Arrays.asList("a", "b", "c"));
  }

  static void asksForWhatIsThere() {
    Kept.keep(LENGTHS.computeIfAbsent("bb", String::length));
  }
}
