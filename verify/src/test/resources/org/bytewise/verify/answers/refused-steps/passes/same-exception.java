final class RefusedSteps {
  private static final RuntimeException REFUSED = new IllegalStateException();

  private static long step(long at, char c, int w, int h) {
    int x = (int) (at >> 32), y = (int) at;
    switch (c) {
      case 'N':
        y--;
        break;
      case 'S':
        y++;
        break;
      case 'E':
        x++;
        break;
      case 'W':
        x--;
        break;
      default:
        throw REFUSED;
    }
    if (x < 0 || y < 0 || x >= w || y >= h) throw REFUSED;
    return (long) x << 32 | y;
  }

  static int count(String commands, int width, int height) {
    long at = 0;
    int n = 0;
    for (int i = 0; i < commands.length(); i++) {
      try {
        at = step(at, commands.charAt(i), width, height);
      } catch (IllegalStateException e) {
        n++;
      }
    }
    return n;
  }
}
