import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

final class Trial {
  /** A message, its sender, and the channel, which notes what it is given. */
  private static final class Message implements Consumer<ByteBuffer> {
    final int most;
    final byte[] bytes;
    final DirectSender sender;
    final byte[] sent;
    final int[] ends;
    int pieces;
    int count;
    boolean direct = true;
    Message relay;

    Message(int most, byte... bytes) {
      this.most = most;
      this.bytes = bytes;
      this.sent = new byte[Math.max(100, 4 * bytes.length)];
      this.ends = new int[Math.max(100, 4 * bytes.length)];
      this.sender = new DirectSender(this, most);
    }

    @Override
    public void accept(ByteBuffer piece) {
      if (relay != null) {
        relay.restart();
        relay.sender.send(relay.bytes);
      }
      direct &= piece.isDirect();
      while (piece.hasRemaining() && count < sent.length) {
        sent[count++] = piece.get();
      }
      if (pieces < ends.length) {
        ends[pieces++] = count;
      }
    }

    void restart() {
      pieces = 0;
      count = 0;
      direct = true;
    }

    /** Lets the channel send a message of another sender before it reads a piece. */
    Message relaying(Message other) {
      relay = other;
      return this;
    }
  }

  static Object[] examples() {
    return new Object[] {
      new Message(4, (byte) 1, (byte) 2, (byte) 3),
      new Message(2, (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5),
      new Message(3),
      new Message(100_000, (byte) 1, (byte) 2),
      new Message(2, (byte) 1, (byte) 2, (byte) 3, (byte) 4),
      new Message(1, (byte) -1, (byte) 0, (byte) 127),
      new Message(2, (byte) 1, (byte) 2, (byte) 3)
          .relaying(new Message(3, (byte) 7, (byte) 8, (byte) 9, (byte) 10)),
      new Message(2, (byte) 1, (byte) 2, (byte) 3)
          .relaying(new Message(2, (byte) 7, (byte) 8, (byte) 9))
    };
  }

  static Object input(Random random) {
    int most = 1 + random.nextInt(40);
    int full = 1 + random.nextInt(3);
    int length = random.nextInt(3) == 0 ? full * most : 1 + random.nextInt(4 * most);
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    int other = random.nextInt(3) == 0 ? most : 1 + random.nextInt(8);
    return new Message(most, bytes)
        .relaying(new Message(other, (byte) 7, (byte) 8, (byte) 9));
  }

  static Object run(Object input) {
    Message message = (Message) input;
    message.restart();
    message.sender.send(message.bytes);
    return null;
  }

  static Object view(Object input, Object result) {
    Message message = (Message) input;
    String pieces = pieces(message);
    return message.relay == null ? pieces : pieces + "; the other sender: " + pieces(message.relay);
  }

  private static String pieces(Message message) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 0; i < message.pieces; i++) {
      text.append(Arrays.toString(Arrays.copyOfRange(message.sent, from, message.ends[i])));
      text.append(' ');
      from = message.ends[i];
    }
    return text.append(message.direct ? "in direct buffers" : "not all in direct buffers")
        .toString();
  }

  static Object show(Object input) {
    Message message = (Message) input;
    String text =
        "room for " + message.most + " in a buffer, message " + Arrays.toString(message.bytes);
    return message.relay == null
        ? text
        : text + "; before each piece is read, another sender sends: " + show(message.relay);
  }
}
