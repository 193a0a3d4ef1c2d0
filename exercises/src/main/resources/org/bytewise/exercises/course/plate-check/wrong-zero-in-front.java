import java.util.regex.Pattern;

final class PlateCheck {
  private static final Pattern PLATE = Pattern.compile("[A-Z]{1,3}-[A-Z]{1,2} [0-9]{1,4}");

  static boolean valid(String text) {
    return PLATE.matcher(text).matches();
  }
}
