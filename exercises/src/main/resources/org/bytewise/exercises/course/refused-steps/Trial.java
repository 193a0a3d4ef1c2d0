import java.util.Random;

final class Trial {
  record Walk(String commands, int width, int height) {}

  static Object[] examples() {
    return new Object[] {
      new Walk("EEN", 2, 3),
      new Walk("SxW", 9, 9),
      new Walk("ESWN", 2, 2),
      new Walk("", 4, 4),
      new Walk("NESW", 1, 1),
      new Walk("eeswEE", 2, 2),
      // A step after a refused one begins where the robot stands.
      new Walk("EEEWW", 2, 1),
      new Walk("SSSNNN", 1, 3),
      new Walk("E\u00c9\uff25\u0145 \nS", 3, 3),
      new Walk("E".repeat(1200) + "W".repeat(1200), 1000, 1),
      new Walk("SSSSSSSSEENNW", Integer.MAX_VALUE, 2)
    };
  }

  static Object input(Random random) {
    StringBuilder commands = new StringBuilder("W");
    String possible = random.nextBoolean() ? "NESWEESS" : "NESWESeswx ";
    for (int i = 20 + random.nextInt(60); i > 0; i--) {
      commands.append(possible.charAt(random.nextInt(possible.length())));
    }
    return new Walk(commands.toString(), 1 + random.nextInt(8), 1 + random.nextInt(8));
  }

  static int run(Object input) {
    Walk walk = (Walk) input;
    return RefusedSteps.count(walk.commands(), walk.width(), walk.height());
  }
}
