import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

final class Trial {
  private static final int[] EDGES = {
    0, 9, 10, 99, 100, 999, 1000, 9999, 10_000, 999_999_999, Integer.MAX_VALUE
  };

  /** Numbers whose labels are asked for in this order; one of them is counted. */
  private static final class Order {
    final SteadyLabel labels = new SteadyLabel();
    final SteadyLabel other = new SteadyLabel();
    final String[] written;
    final int[] numbers;
    final int counted;

    /**
     * Labels that came out wrong when two threads wrote them with objects of their own: part of the
     * result, not of the input.
     */
    final AtomicReference<Integer> wrong = new AtomicReference<>(0);

    Order(int counted, int... numbers) {
      this.numbers = numbers;
      this.counted = counted;
      this.written = new String[numbers.length];
      for (int i = 0; i < counted; i++) {
        labels.of(numbers[i]);
      }
    }
  }

  /** A thread that writes labels with an object of its own. */
  private static final class Writer extends Thread {
    private static final int ROUNDS = 50_000;
    final SteadyLabel labels = new SteadyLabel();
    final AtomicInteger ready;
    int wrong;

    Writer(AtomicInteger ready) {
      this.ready = ready;
    }

    @Override
    public void run() {
      // Both begin together, so that their calls overlap.
      ready.incrementAndGet();
      while (ready.get() < 2) {
        Thread.yield();
      }
      for (int i = 0; i < ROUNDS && wrong == 0; i++) {
        wrong += isRight(7, "no. 0007") && isRight(Integer.MAX_VALUE, "no. 2147483647") ? 0 : 1;
      }
    }

    private boolean isRight(int number, String label) {
      try {
        return label.equals(labels.of(number));
      } catch (RuntimeException e) {
        return false;
      }
    }
  }

  /** Writes labels on two threads, before the call that is counted. */
  private static Order together() {
    AtomicInteger ready = new AtomicInteger();
    Writer[] writers = {new Writer(ready), new Writer(ready)};
    Order order = new Order(0, 7, Integer.MAX_VALUE);
    for (Writer writer : writers) {
      writer.start();
    }
    for (Writer writer : writers) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      order.wrong.set(order.wrong.get() + writer.wrong);
    }
    return order;
  }

  static Object[] examples() {
    return new Object[] {
      new Order(0, 42),
      new Order(0, 12345),
      new Order(0, 7, 1234, 7),
      new Order(1, 7, 7),
      new Order(0, EDGES),
      new Order(0, Integer.MAX_VALUE, 0, 1001, 1),
      together()
    };
  }

  static Object input(Random random) {
    int[] numbers = new int[13];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : number(random);
    }
    numbers[0] = 7;
    numbers[1] = Integer.MAX_VALUE;
    return new Order(2, numbers);
  }

  private static int number(Random random) {
    return random.nextInt(Integer.MAX_VALUE) >> random.nextInt(28);
  }

  static Object run(Object input) {
    Order order = (Order) input;
    return order.labels.of(order.numbers[order.counted]);
  }

  static Object view(Object input, Object result) {
    Order order = (Order) input;
    order.written[order.counted] = (String) result;
    for (int i = order.counted + 1; i < order.numbers.length; i++) {
      // Another object writes labels in between.
      order.other.of(999);
      order.written[i] = order.labels.of(order.numbers[i]);
    }
    return order.wrong.get() == 0
        ? order.written
        : new Object[] {order.written, "but others if two threads write, each with its own object"};
  }

  static Object show(Object input) {
    StringBuilder text = new StringBuilder();
    for (int number : ((Order) input).numbers) {
      text.append(text.length() == 0 ? "" : ", then ").append(number);
    }
    return text.toString();
  }
}
