import java.util.Arrays;
import java.util.Random;

final class Trial {
  /** Two pictures, and what they were before the call. */
  record Pictures(int[] before, int[] after, int[] givenBefore, int[] givenAfter) {
    static Pictures of(int[] before, int[] after) {
      return new Pictures(before, after, before.clone(), after.clone());
    }

    boolean isUnchanged() {
      return Arrays.equals(before, givenBefore) && Arrays.equals(after, givenAfter);
    }
  }

  static Object[] examples() {
    int[] all = new int[1001];
    Arrays.fill(all, 3);
    return new Object[] {
      Pictures.of(new int[] {7, 7, 7}, new int[] {7, 8, 0}),
      Pictures.of(new int[] {5}, new int[] {5}),
      Pictures.of(new int[0], new int[0]),
      Pictures.of(new int[] {1, 2, 3}, new int[] {2, 3, 1}),
      Pictures.of(new int[] {9, 0, 0, 0, 4}, new int[] {0, 0, 0, 0, 5}),
      Pictures.of(
          new int[] {Integer.MIN_VALUE, 0, Integer.MAX_VALUE},
          new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE}),
      // Two arrays with the same hash code, and two points that are equal as float.
      Pictures.of(new int[] {0, 31}, new int[] {1, 0}),
      Pictures.of(new int[] {16_777_216, 5}, new int[] {16_777_217, 5}),
      Pictures.of(new int[1001], all)
    };
  }

  static Object input(Random random) {
    int[] before = new int[100 + random.nextInt(200)];
    int[] after = new int[before.length];
    int oneIn = 1 + random.nextInt(9);
    for (int i = 0; i < before.length; i++) {
      before[i] = random.nextInt(random.nextBoolean() ? 4 : 1 << 30);
      after[i] = random.nextInt(oneIn) == 0 ? random.nextInt() : before[i];
    }
    return Pictures.of(before, after);
  }

  static int run(Object input) {
    Pictures pictures = (Pictures) input;
    return HiredHelp.changed(pictures.before(), pictures.after());
  }

  static Object view(Object input, Object result) {
    Pictures pictures = (Pictures) input;
    if (!pictures.isUnchanged()) {
      return result + ", and an array is changed";
    }
    int[] after = pictures.after();
    if (after.length == 0 || after.length > 10) {
      return result;
    }
    // The camera uses its arrays again.
    after[0] = ~after[0];
    int again = HiredHelp.changed(pictures.before(), after);
    after[0] = ~after[0];
    return result + "; and " + again + " when the first point of the second array is another one";
  }

  static Object show(Object input) {
    Pictures pictures = (Pictures) input;
    return new int[][] {pictures.givenBefore(), pictures.givenAfter()};
  }
}
