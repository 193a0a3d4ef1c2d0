final class RefusedSteps {
  static int count(String commands, int width, int height) {
    int x = 0, y = 0, refused = 0;
    for (int i = 0; i < commands.length(); i++) {
      switch ((byte) commands.charAt(i)) {
        case 'N' -> {
          if (y > 0) y--;
          else refused++;
        }
        case 'S' -> {
          if (y < height - 1) y++;
          else refused++;
        }
        case 'E' -> {
          if (x < width - 1) x += 1;
          else refused++;
        }
        case 'W' -> {
          if (x > 0) x--;
          else refused++;
        }
        default -> refused++;
      }
    }
    return refused;
  }
}
