package org.bytewise.snippets.internal.host;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.snippets.HarmlessText;

/** Converts documentation comments to plain text, removing tags and keeping paragraphs. */
final class PlainDocumentation {
  private static final Pattern BLOCK =
      Pattern.compile("<(?:p|/p|ul|/ul|ol|/ol|pre|/pre|h\\d|/h\\d|br|dl|dd)[^>]*>");
  private static final Pattern ITEM = Pattern.compile("<(?:li|dt)[^>]*>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
  /** A link: its target and an optional label. */
  private static final Pattern LINK =
      Pattern.compile("\\{@link(?:plain)?\\s+([^\\s{}(]+(?:\\([^)]*\\))?)"
          + "(?:\\s+([^{}]*(?:\\{[^{}]*\\}[^{}]*)*))?\\}");

  /** The same in a Markdown comment, supported since JDK 23. */
  private static final Pattern NAMED_REFERENCE = Pattern.compile("\\[([^\\[\\]]+)]\\[[^\\[\\]]+]");

  private static final Pattern REFERENCE =
      Pattern.compile("(?<![\\w\\])])\\[([\\w.$]*#?[\\w$]+(?:\\([^)]*\\))?)](?![\\w(\\[])");

  private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^{}]*)\\}");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n\\s*");

  private PlainDocumentation() {}

  static String of(String javadoc) {
    if (javadoc == null) {
      return null;
    }
    String text = BLOCK.matcher(javadoc).replaceAll("\n\n");
    text = ITEM.matcher(text).replaceAll("\n\n- ");
    text = TAG.matcher(text).replaceAll("");
    text = LINK.matcher(text)
        .replaceAll(link -> Matcher.quoteReplacement(
            link.group(2) == null || link.group(2).isBlank()
                ? plain(link.group(1))
                : link.group(2).strip()));
    text = NAMED_REFERENCE.matcher(text).replaceAll("$1");
    text = REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(plain(reference.group(1))));
    String previous;
    do {
      previous = text;
      text = INLINE.matcher(text).replaceAll("$1");
    } while (!text.equals(previous));
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ");
    text = text.replace("&quot;", "\"").replace("&amp;", "&");
    return HarmlessText.of(BLANK_LINES.matcher(text.strip()).replaceAll("\n\n"));
  }

  /** Returns a link target as in code: {@code Map.of(Object)} for {@code Map#of(Object)}. */
  private static String plain(String target) {
    return (target.startsWith("#") ? target.substring(1) : target).replace('#', '.');
  }
}
