package org.bytewise.verify.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.verify.oracle.ProbeFile.Section;

/**
 * The types that a section of values declares: members of a package, so that both sides find them
 * on a class path.
 */
final class OwnTypes {
  private static final String PACKAGE = "own";
  private static final Pattern NAME =
      Pattern.compile("public (?:\\w+ )*?(?:class|record|enum|interface) (\\w+)");

  private OwnTypes() {}

  /** Writes a source file for each. */
  static List<Path> write(Section section, Path folder) throws IOException {
    Path place = Files.createDirectories(folder.resolve(PACKAGE));
    List<Path> sources = new ArrayList<>();
    for (Probe declaration : section.declarations()) {
      Matcher name = NAME.matcher(declaration.code());
      if (!name.lookingAt()) {
        throw new IllegalArgumentException(declaration + " declares no public type");
      }
      sources.add(Files.writeString(
          place.resolve(name.group(1) + ".java"),
          "package %s;%nimport java.util.*;%nimport java.util.function.*;%n%s%n"
              .formatted(PACKAGE, declaration.code())));
    }
    return sources;
  }
}
