import java.util.Arrays;
import java.util.Random;

final class Trial {
  /** A body that is longer is not shown byte by byte. */
  private static final int LONG = 10_000;

  private static final int[] LIES = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 300_000, 200_000};

  /** Packets, and room for what comes of them. */
  record Batch(byte[][] packets, byte[][] before, byte[][] bodies) {
    static Batch of(byte[]... packets) {
      byte[][] before = new byte[packets.length][];
      for (int i = 0; i < before.length; i++) {
        before[i] = packets[i].clone();
      }
      return new Batch(packets, before, new byte[packets.length][]);
    }
  }

  static Object[] examples() {
    return new Object[] {
      Batch.of(new byte[] {0, 0, 0, 2, 7, 9}),
      Batch.of(new byte[] {0, 0, 0, 9, 7}),
      Batch.of(new byte[] {0, 0, 0, 0}, new byte[] {0, 0, 0, 1}, new byte[] {0, 0, 0}, new byte[0]),
      Batch.of(new byte[] {0, 0, 0, 1, 7, 9}, new byte[] {0, 0, 0, 0, 7}),
      Batch.of(new byte[] {2, 0, 0, 0, 7, 9}, new byte[] {0, 0, 1, 0, 7}),
      Batch.of(new byte[] {-1, -1, -1, -1, 7}, new byte[] {-128, 0, 0, 0}),
      Batch.of(new byte[] {127, -1, -1, -1, 7}, new byte[] {127, -1, -1, -4, 7}),
      // Lengths whose last byte is negative.
      Batch.of(packet(128, 128, new Random(1)), packet(200, 300, new Random(2))),
      Batch.of(packet(1000, 1000, new Random(3))),
      // A length that needs three bytes.
      Batch.of(packet(70_000, 70_003, new Random(4)), packet(70_000, 69_999, new Random(5)))
    };
  }

  static Object input(Random random) {
    byte[][] packets = new byte[30][];
    for (int i = 0; i < packets.length; i++) {
      int size = 20 + random.nextInt(60);
      int more = random.nextInt(6) == 0 ? random.nextInt(5) - 2 : 0;
      packets[i] = packet(i < LIES.length ? LIES[i] : size, Math.max(0, size + more), random);
    }
    packets[10] = new byte[random.nextInt(4)];
    packets[11] = packet(0, 0, random);
    return Batch.of(packets);
  }

  static Object heavy(Random random) {
    byte[][] packets = new byte[30][];
    for (int i = 0; i < packets.length; i++) {
      packets[i] = packet(i % 2 == 0 ? 500_000_000 + i : i, i, random);
    }
    return Batch.of(packets);
  }

  private static byte[] packet(int claimed, int size, Random random) {
    byte[] packet = new byte[4 + size];
    random.nextBytes(packet);
    for (int i = 0; i < 4; i++) {
      packet[i] = (byte) (claimed >> 8 * (3 - i));
    }
    return packet;
  }

  static Object run(Object input) {
    Batch batch = (Batch) input;
    for (int i = 0; i < batch.packets.length; i++) {
      batch.bodies[i] = PacketBody.of(batch.packets[i]);
    }
    return batch.bodies;
  }

  /** Tells of a packet that was changed, or returned as its own body. */
  static Object view(Object input, Object result) {
    Batch batch = (Batch) input;
    if (!Arrays.deepEquals(batch.packets, batch.before)) {
      return new Object[] {result, "packets changed"};
    }
    byte[] first = batch.bodies[0];
    return first != null && first.length > LONG
        ? "a body of " + first.length + " bytes, whose hash code is " + Arrays.hashCode(first)
            + ", and " + Arrays.toString(batch.bodies[1])
        : result;
  }

  static Object show(Object input) {
    return ((Batch) input).before;
  }
}
