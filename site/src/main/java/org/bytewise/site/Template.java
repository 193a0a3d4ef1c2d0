package org.bytewise.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of the site that stand beside this class, and the places in them. Stateless. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  private Template() {}

  /** Returns a file as it is. */
  static String file(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("this build has no file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns a file with its places filled, such as {@code {{title}}}.
   *
   * @param values HTML, by the name of its place
   */
  static String filled(String name, Map<String, String> values) {
    Matcher place = PLACE.matcher(file(name));
    return place.replaceAll(found -> {
      String value = values.get(found.group(1));
      if (value == null) {
        throw new IllegalStateException(name + " has a place for " + found.group(1));
      }
      return Matcher.quoteReplacement(value);
    });
  }

  /** Returns text as HTML, for elements and for attributes in double quotes. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
