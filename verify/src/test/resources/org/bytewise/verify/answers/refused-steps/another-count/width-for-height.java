final class RefusedSteps {
  static int count(String commands, int height, int width) {
    int x = 0;
    int y = 0;
    int refused = 0;
    for (int i = 0; i < commands.length(); i++) {
      switch (commands.charAt(i)) {
        case 'N' -> y--;
        case 'E' -> x += 1;
        case 'S' -> y++;
        case 'W' -> x--;
        default -> refused++;
      }
      if (x < 0 || x == width || y < 0 || y == height) {
        refused++;
        x = Math.max(0, Math.min(width - 1, x));
        y = Math.max(0, Math.min(height - 1, y));
      }
    }
    return refused;
  }
}
