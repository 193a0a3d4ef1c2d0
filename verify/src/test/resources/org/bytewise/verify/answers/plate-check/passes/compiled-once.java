import java.util.function.Predicate;
import java.util.regex.Pattern;

final class PlateCheck {
  private static final Predicate<String> PLATE =
      Pattern.compile("[A-Z]{1,3}[-][A-Z][A-Z]? [1-9]\\d{0,3}").asMatchPredicate();

  static boolean valid(String text) {
    return PLATE.test(text);
  }
}
