package org.bytewise.exercises.grade;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bytewise.screen.Printable;

/**
 * Makes untrusted names safe to display, and keeps different ones different. A student's identity
 * is the name exactly as found; only what is displayed is cleaned.
 */
final class Names {
  private static final int MOST = 120;
  private static final int MOST_IN_PATHS = 400;

  /** Between a cleaned name and the digest of the original. */
  private static final String MARK = "~";

  private static final int DIGEST = 16;

  private Names() {}

  /** Tells whether a file can be an answer, by its name. */
  static boolean isSource(String fileName) {
    // macOS packs what it knows about a file beside it, under the same name with a prefix.
    return fileName.endsWith(".java") && !fileName.startsWith("._");
  }

  /**
   * Returns the last part of a path, exactly: two different files never have the same name. It is
   * read as UTF-8 whatever the locale says. What is not UTF-8 comes back as its bytes in hex, after
   * a NUL, which no file name contains.
   */
  static String raw(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return "";
    }
    String text = name.toString();
    if (text.chars().allMatch(c -> c < 0x80 && c != '?')) {
      return text;
    }
    byte[] bytes = bytes(path);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "\0" + HexFormat.of().formatHex(bytes);
    }
  }

  /** Returns the bytes of the last part of a path, which the system's encoding may not cover. */
  private static byte[] bytes(Path path) {
    String uri = path.toAbsolutePath().toUri().getRawPath();
    int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
    String name = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
    ByteBuffer bytes = ByteBuffer.allocate(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '%') {
        bytes.put((byte) HexFormat.fromHexDigits(name, i + 1, i + 3));
        i += 2;
      } else {
        bytes.put((byte) c);
      }
    }
    bytes.flip();
    byte[] all = new byte[bytes.remaining()];
    bytes.get(all);
    return all;
  }

  /**
   * Returns names to display, by identity. They are distinct, and do not depend on the other names
   * unless two would look the same.
   *
   * @param identities exact names
   */
  static Map<String, String> distinct(Set<String> identities) {
    Map<String, String> byIdentity = new TreeMap<>();
    Map<String, Integer> uses = new TreeMap<>();
    for (String identity : identities) {
      String name = displayed(identity);
      byIdentity.put(identity, name);
      uses.merge(name, 1, Integer::sum);
    }
    byIdentity.replaceAll((identity, name) ->
        uses.get(name) > 1 && !name.equals(identity) ? marked(identity, name) : name);
    return byIdentity;
  }

  private static String displayed(String identity) {
    // The two ways to write an accented letter look the same, and macOS uses the other one.
    String composed = Normalizer.normalize(identity, Normalizer.Form.NFC);
    String shown = shown(composed);
    boolean changed = !shown.equals(composed) || shown.isBlank() || isMarked(shown);
    return changed ? marked(identity, shown) : shown;
  }

  private static String marked(String identity, String shown) {
    String base = identity.startsWith("\0") ? "?" : shown.isBlank() ? "unnamed" : shown;
    return base + MARK + Submission.digest(identity).substring(0, DIGEST);
  }

  /** Tells whether a name looks like one that was cleaned. */
  private static boolean isMarked(String name) {
    return name.matches("(?s).*" + MARK + "[0-9a-f]{" + DIGEST + "}");
  }

  /** Returns a name with control, format and other unprintable characters replaced by {@code ?}. */
  static String shown(String name) {
    return shown(name, MOST);
  }

  /** As {@link #shown(String)}, for a path, which may be longer. */
  static String shownPath(String path) {
    return shown(path, MOST_IN_PATHS);
  }

  /** As {@link #shown(String)}, limited to {@code most} code points. */
  static String shown(String name, int most) {
    StringBuilder text = new StringBuilder();
    name.codePoints().limit(most).forEach(c -> text.appendCodePoint(Printable.is(c) ? c : '?'));
    return text.toString();
  }
}
