package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one file. */
final class Mistakes {

  private final String file;
  private final List<Mistake> found = new ArrayList<>();

  Mistakes(String file) {
    this.file = file;
  }

  void add(int line, String message) {
    found.add(new Mistake(file, line, message));
  }

  List<Mistake> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
  }
}
