import java.util.Random;

final class Trial {
  private static final String LETTERS = "aeiouAEIOUbcdfghxyzBCDFGHXYZ  .,0";

  static Object[] examples() {
    return new Object[] {"Where data lives", "AEIOU", "rhythm", ""};
  }

  static Object input(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 20 + random.nextInt(30); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  static int run(Object input) {
    return ForgetfulCount.vowels((String) input);
  }
}
