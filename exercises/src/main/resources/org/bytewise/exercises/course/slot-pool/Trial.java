import java.util.Arrays;
import java.util.Random;

final class Trial {
  private static final int TAKE = -1;

  /** A number of slots, and what is done: TAKE, or the slot that is given back. */
  private static final class Script {
    final int slots;
    final int[] steps;
    final int[] taken;

    Script(int slots, int... steps) {
      this.slots = slots;
      this.steps = steps;
      this.taken = new int[steps.length];
    }
  }

  static Object[] examples() {
    return new Object[] {
      new Script(3, TAKE, TAKE, 0, 1, TAKE, TAKE, TAKE),
      new Script(2, TAKE, TAKE, TAKE, 1, TAKE),
      new Script(1, TAKE, TAKE, 0, TAKE, TAKE),
      new Script(4, TAKE, 0, TAKE, TAKE, TAKE, 1, 0, 2, TAKE, TAKE, TAKE, TAKE, TAKE),
      new Script(3, TAKE, TAKE, 1, TAKE, TAKE, TAKE)
    };
  }

  static Object input(Random random) {
    int slots = 200 + random.nextInt(100);
    int filling = slots + slots / 3;
    int[] steps = new int[2 * slots + random.nextInt(200)];
    int[] free = new int[slots];
    int[] lent = new int[slots];
    int count = slots;
    for (int i = 0; i < slots; i++) {
      free[i] = slots - 1 - i;
    }
    for (int i = 0; i < steps.length; i++) {
      int out = slots - count;
      if (out > 0 && random.nextInt(i < filling ? 20 : 2) == 0) {
        int which = random.nextInt(out);
        steps[i] = lent[which];
        lent[which] = lent[out - 1];
        free[count++] = steps[i];
      } else {
        steps[i] = TAKE;
        if (count > 0) {
          lent[out] = free[--count];
        }
      }
    }
    return new Script(slots, steps);
  }

  static Object run(Object input) {
    Script script = (Script) input;
    SlotPool pool = new SlotPool(script.slots);
    for (int i = 0; i < script.steps.length; i++) {
      int step = script.steps[i];
      if (step == TAKE) {
        script.taken[i] = pool.take();
      } else {
        pool.giveBack(step);
        script.taken[i] = -2;
      }
    }
    return null;
  }

  static Object view(Object input, Object result) {
    int[] taken = Arrays.stream(((Script) input).taken).filter(slot -> slot != -2).toArray();
    return new Object[] {taken, "two other pools in turn: " + inTurn()};
  }

  private static String inTurn() {
    SlotPool one = new SlotPool(2);
    SlotPool other = new SlotPool(3);
    StringBuilder taken = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      taken.append(one.take()).append(' ').append(other.take()).append(' ');
    }
    one.giveBack(0);
    other.giveBack(2);
    return taken.append(one.take()).append(' ').append(other.take()).toString();
  }

  static Object show(Object input) {
    Script script = (Script) input;
    StringBuilder text = new StringBuilder().append(script.slots).append(" slots:");
    for (int step : script.steps) {
      text.append(step == TAKE ? " take" : " give back " + step);
    }
    return text.toString();
  }
}
