package org.bytewise.layout;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds JDK types whose names resemble a mistyped one. Reads the modules' contents, so it is used
 * only after a lookup has failed.
 */
final class SimilarNames {
  private static final List<String> MODULES = List.of("java.base", "java.logging", "java.prefs");
  private static final int MOST = 3;

  private SimilarNames() {}

  private record Candidate(String name, int distance) {}

  /**
   * Searches the types that need no package name, and the primitive types.
   *
   * @param name without brackets
   * @return at most three, best first
   */
  static List<String> to(String name) {
    int allowed = name.length() <= 4 ? 1 : 2;
    return Stream.concat(Stream.of(Primitives.values()).map(p -> p.type.getName()), jdkNames())
        .map(candidate -> new Candidate(candidate, distance(name, candidate, allowed)))
        .filter(candidate -> candidate.distance <= allowed)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Stream<String> jdkNames() {
    ModuleFinder jdk = ModuleFinder.ofSystem();
    return MODULES.stream().map(jdk::find).flatMap(Optional::stream).flatMap(SimilarNames::names);
  }

  private static Stream<String> names(ModuleReference module) {
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.endsWith(".class") && file.indexOf('/') > 0)
          .filter(file -> TypeLookup.PACKAGES.contains(
              file.substring(0, file.lastIndexOf('/')).replace('/', '.')))
          .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".class".length()))
          .map(TypeNames::source)
          .filter(name -> name.indexOf('$') < 0)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      return Stream.empty();
    }
  }

  /**
   * Returns the edit distance between two names, ignoring case: the number of characters to change,
   * insert, delete or swap with a neighbour.
   *
   * @return the distance, or any number above {@code allowed} if the lengths already differ by more
   */
  private static int distance(String a, String b, int allowed) {
    if (Math.abs(a.length() - b.length()) > allowed) {
      return allowed + 1;
    }
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[][] steps = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        steps[i][j] = Math.min(
            steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1));
        boolean swapped = i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
        if (swapped) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[from.length()][to.length()];
  }
}
