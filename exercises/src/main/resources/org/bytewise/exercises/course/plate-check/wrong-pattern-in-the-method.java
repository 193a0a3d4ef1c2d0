import java.util.regex.Pattern;

final class PlateCheck {
  static boolean valid(String text) {
    Pattern plate = Pattern.compile("[A-Z]{1,3}-[A-Z]{1,2} [1-9][0-9]{0,3}");
    return plate.matcher(text).matches();
  }
}
