import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class CookieValue {
  private static final Pattern COOKIE = Pattern.compile("(?:^|; )([^=]+)=([^;]*)");

  static String of(String header, String name) {
    Matcher matcher = COOKIE.matcher(header);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return matcher.group(2);
      }
    }
    return null;
  }
}
