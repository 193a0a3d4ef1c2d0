package org.bytewise.instruments.sites;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.instruments.InstrumentException;

/**
 * What was asked for. Immutable.
 *
 * @param flame where the flame graph goes
 * @param jfr where the recording goes
 * @param force whether files that are there may be replaced
 * @param snippet the code; not blank
 */
record SitesArguments(Optional<Path> flame, Optional<Path> jfr, boolean force, String snippet) {
  private static final Pattern OPTION = Pattern.compile(
      "--(?:(force)|(flame|jfr)(?:\\s*=\\s*|\\s+)(?:\"([^\"]+)\"|(\\S+)))(?=\\s|$)(.*)",
      Pattern.DOTALL);

  static SitesArguments of(String argument) throws InstrumentException {
    Optional<Path> flame = Optional.empty();
    Optional<Path> jfr = Optional.empty();
    boolean force = false;
    String rest = argument.strip();
    for (Matcher option = OPTION.matcher(rest); option.matches(); option = OPTION.matcher(rest)) {
      if (option.group(1) != null) {
        force = true;
      } else {
        Path file = path(option.group(3) == null ? option.group(4) : option.group(3));
        flame = option.group(2).equals("flame") ? Optional.of(file) : flame;
        jfr = option.group(2).equals("jfr") ? Optional.of(file) : jfr;
      }
      rest = option.group(5).strip();
    }
    if (rest.matches("(?s)--[a-z].*")) {
      throw new InstrumentException("\"" + rest.split("\\s", 2)[0]
          + "\" cannot be read: before the snippet there may be --flame FILE.html, --jfr FILE.jfr"
          + " and --force");
    }
    if (rest.isEmpty()) {
      throw new InstrumentException(
          "what is to run? for example /sites " + SitesInstrument.EXAMPLE);
    }
    return new SitesArguments(flame, jfr, force, rest);
  }

  private static Path path(String name) throws InstrumentException {
    try {
      return name.startsWith("~/")
          ? Path.of(System.getProperty("user.home"), name.substring(2))
          : Path.of(name);
    } catch (InvalidPathException e) {
      throw new InstrumentException("\"" + name + "\" is no file name: " + e.getReason());
    }
  }
}
