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
      new Script(3, TAKE, TAKE, 1, TAKE, TAKE, TAKE),
      many(70_000)
    };
  }

  /** All slots are lent, the last two are given back and lent again. */
  private static Script many(int slots) {
    int[] steps = new int[slots + 5];
    Arrays.fill(steps, TAKE);
    steps[slots + 1] = slots - 1;
    steps[slots + 2] = slots - 2;
    return new Script(slots, steps);
  }

  static Object input(Random random) {
    int slots = 200 + random.nextInt(100);
    int filling = slots + slots / 3;
    int[] steps = new int[2 * slots + random.nextInt(200)];
    int[] end = new int[2 * slots + 1];
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
    // In the end, whatever is lent is given back, and then all slots are lent once more.
    int out = slots - count;
    System.arraycopy(lent, 0, end, 0, out);
    Arrays.fill(end, out, end.length, TAKE);
    int[] all = Arrays.copyOf(steps, steps.length + out + slots + 1);
    System.arraycopy(end, 0, all, steps.length, out + slots + 1);
    return new Script(slots, all);
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
    return new Object[] {
      taken.length > 10_000 ? "… " + Arrays.toString(last(taken)) + hash(taken) : taken,
      "two other pools in turn: " + inTurn()
    };
  }

  private static int[] last(int[] taken) {
    return Arrays.copyOfRange(taken, taken.length - 4, taken.length);
  }

  private static String hash(int[] taken) {
    return ", and the hash code of all " + taken.length + " is " + Arrays.hashCode(taken);
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
    boolean isLong = script.steps.length > 10_000;
    text.append(isLong ? " take, " + (script.steps.length - 5) + " times," : "");
    for (int i = isLong ? script.steps.length - 5 : 0; i < script.steps.length; i++) {
      text.append(script.steps[i] == TAKE ? " take" : " give back " + script.steps[i]);
    }
    return text.toString();
  }
}
