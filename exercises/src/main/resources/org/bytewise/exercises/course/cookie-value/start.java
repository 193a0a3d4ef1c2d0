final class CookieValue {
  static String of(String header, String name) {
    // TODO Look for the cookie in the header, and create only the result.
    for (String cookie : header.split("; ")) {
      String[] parts = cookie.split("=", 2);
      if (parts[0].equals(name)) {
        return parts[1];
      }
    }
    return null;
  }
}
