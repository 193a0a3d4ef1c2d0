final class CookieValue {
  static String of(String header, String name) {
    for (String cookie : header.split("; ")) {
      if (cookie.startsWith(name) && cookie.indexOf('=') == name.length()) {
        return cookie.substring(name.length() + 1);
      }
    }
    return null;
  }
}
