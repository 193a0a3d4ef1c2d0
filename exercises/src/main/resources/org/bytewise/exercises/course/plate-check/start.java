final class PlateCheck {
  // TODO Don't make the same pattern again in each call.
  static boolean valid(String text) {
    return text.matches("[A-Z]{1,3}-[A-Z]{1,2} [1-9][0-9]{0,3}");
  }
}
