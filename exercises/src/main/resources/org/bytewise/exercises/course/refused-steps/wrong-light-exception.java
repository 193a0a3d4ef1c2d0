final class RefusedSteps {
  private static final class Refused extends RuntimeException {
    Refused(String message) {
      super(message, null, false, false);
    }
  }

  private final int width;
  private final int height;
  private int x;
  private int y;

  private RefusedSteps(int width, int height) {
    this.width = width;
    this.height = height;
  }

  static int count(String commands, int width, int height) {
    RefusedSteps robot = new RefusedSteps(width, height);
    int refused = 0;
    for (int i = 0; i < commands.length(); i++) {
      try {
        robot.step(commands.charAt(i));
      } catch (Refused e) {
        refused++;
      }
    }
    return refused;
  }

  private void step(char command) {
    switch (command) {
      case 'N' -> go(0, -1);
      case 'E' -> go(1, 0);
      case 'S' -> go(0, 1);
      case 'W' -> go(-1, 0);
      default -> throw new Refused("unknown command ");
    }
  }

  private void go(int right, int down) {
    if (x + right < 0 || x + right >= width || y + down < 0 || y + down >= height) {
      throw new Refused("off the grid");
    }
    x += right;
    y += down;
  }
}
