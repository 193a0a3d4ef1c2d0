final class SteadyLabel {
  private final char[] label = new char[13];

  private static int power(int digits) {
    int power = 1;
    for (int i = 0; i < digits; i++) power *= 10;
    return power;
  }

  String of(int number) {
    label[0] = 'n';
    label[1] = 'o';
    label[2] = '.';
    label[3] = ' ';
    int digits = 4;
    while (digits < 10 && number >= power(digits)) digits++;
    for (int at = 4 + digits - 1, rest = number; at >= 4; at--, rest /= 10) {
      label[at] = (char) ('0' + rest % 10);
    }
    return new String(label, 0, 4 + digits);
  }
}
