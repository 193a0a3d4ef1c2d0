package org.bytewise.snippets.internal.host;

import java.util.regex.Pattern;

/** Documentation comments as plain text: their tags are gone, their paragraphs are kept. */
final class PlainDocumentation {
  private static final Pattern BLOCK =
      Pattern.compile("<(?:p|/p|ul|/ul|ol|/ol|pre|/pre|h\\d|/h\\d|br|dl|dd)[^>]*>");
  private static final Pattern ITEM = Pattern.compile("<(?:li|dt)[^>]*>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
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
    String previous;
    do {
      previous = text;
      text = INLINE.matcher(text).replaceAll("$1");
    } while (!text.equals(previous));
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ");
    text = text.replace("&quot;", "\"").replace("&amp;", "&");
    return HarmlessText.of(BLANK_LINES.matcher(text.strip()).replaceAll("\n\n"));
  }
}
