final class RefusedSteps {
  static int count(String commands, int width, int height) {
    int x = 0;
    int y = 0;
    int refused = 0;
    for (int i = 0; i < commands.length(); i++) {
      switch (commands.charAt(i)) {
        case 'N' -> y--;
        case 'E' -> x++;
        case 'S' -> y++;
        case 'W' -> x--;
        default -> refused++;
      }
      if (x < 0 || x >= width || y < 0 || y >= height) {
        refused++;
      }
    }
    return refused;
  }
}
