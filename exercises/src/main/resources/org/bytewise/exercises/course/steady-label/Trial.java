import java.util.Random;

final class Trial {
  private static final int[] EDGES = {
    0, 9, 10, 99, 100, 999, 1000, 9999, 10_000, 999_999_999, Integer.MAX_VALUE
  };

  /** A number whose label is counted, and some that are asked for afterwards. */
  private static final class Order {
    final SteadyLabel labels = new SteadyLabel();
    final int number;
    final int[] next;

    Order(int number, int... next) {
      this.number = number;
      this.next = next;
      labels.of(7);
      labels.of(Integer.MAX_VALUE);
    }
  }

  static Object[] examples() {
    return new Object[] {new Order(42), new Order(12345)};
  }

  static Object input(Random random) {
    int[] next = new int[10];
    for (int i = 0; i < next.length; i++) {
      next[i] = random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : number(random);
    }
    return new Order(number(random), next);
  }

  private static int number(Random random) {
    return random.nextInt(Integer.MAX_VALUE) >> random.nextInt(28);
  }

  static Object run(Object input) {
    Order order = (Order) input;
    return order.labels.of(order.number);
  }

  static Object view(Object input, Object result) {
    Order order = (Order) input;
    String[] all = new String[1 + order.next.length];
    all[0] = (String) result;
    for (int i = 0; i < order.next.length; i++) {
      all[i + 1] = order.labels.of(order.next[i]);
    }
    return all;
  }

  static Object show(Object input) {
    Order order = (Order) input;
    StringBuilder text = new StringBuilder().append(order.number);
    for (int number : order.next) {
      text.append(", then ").append(number);
    }
    return text.toString();
  }
}
