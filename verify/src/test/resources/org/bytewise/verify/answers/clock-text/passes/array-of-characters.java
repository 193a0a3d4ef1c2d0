final class ClockText {
  static String of(int minutes) {
    char[] text = {'0', '0', ':', '0', '0'};
    text[0] += minutes / 600;
    text[1] += minutes / 60 % 10;
    text[3] += minutes % 60 / 10;
    text[4] += minutes % 10;
    return String.valueOf(text);
  }
}
