import java.util.regex.Pattern;

final class PlateCheck {
  private static final Pattern P = Pattern.compile("[A-Z]{1,3}\\p{Pd}[A-Z]{1,2} [1-9][0-9]{0,3}");

  static boolean valid(String text) {
    return P.matcher(text).matches();
  }
}
