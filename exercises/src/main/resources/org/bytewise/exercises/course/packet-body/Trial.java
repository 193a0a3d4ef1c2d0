import java.util.Random;

final class Trial {
  private static final int[] LIES = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 300_000, 200_000};

  /** Packets, and room for what comes of them. */
  record Batch(byte[][] packets, byte[][] bodies) {
    static Batch of(byte[]... packets) {
      return new Batch(packets, new byte[packets.length][]);
    }
  }

  static Object[] examples() {
    return new Object[] {
      Batch.of(new byte[] {0, 0, 0, 2, 7, 9}), Batch.of(new byte[] {0, 0, 0, 9, 7})
    };
  }

  static Object input(Random random) {
    byte[][] packets = new byte[30][];
    for (int i = 0; i < packets.length; i++) {
      int size = random.nextInt(20);
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

  static Object show(Object input) {
    return ((Batch) input).packets;
  }
}
