/** One number for the field; a method that returns it unchanged has refused the step. */
final class RefusedSteps {
  static int count(String commands, int width, int height) {
    int refused = 0;
    int field = 0;
    for (int i = 0; i < commands.length(); i++) {
      int next = next(field, commands.charAt(i), width, height);
      refused += next == field ? 1 : 0;
      field = next;
    }
    return refused;
  }

  private static int next(int field, char command, int width, int height) {
    int x = field % width;
    int y = field / width;
    return switch (command) {
      case 'N' -> y == 0 ? field : field - width;
      case 'S' -> y == height - 1 ? field : field + width;
      case 'W' -> x == 0 ? field : field - 1;
      case 'E' -> x == width - 1 ? field : field + 1;
      default -> field;
    };
  }
}
