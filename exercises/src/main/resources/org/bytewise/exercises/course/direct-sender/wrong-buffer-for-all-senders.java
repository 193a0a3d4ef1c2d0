import java.nio.ByteBuffer;
import java.util.function.Consumer;

final class DirectSender {
  private static final ByteBuffer BUFFER = ByteBuffer.allocateDirect(1 << 16);

  private final Consumer<ByteBuffer> channel;
  private final int most;

  DirectSender(Consumer<ByteBuffer> channel, int most) {
    this.channel = channel;
    this.most = most;
  }

  void send(byte[] message) {
    for (int from = 0; from < message.length; from += most) {
      BUFFER.clear();
      BUFFER.put(message, from, Math.min(most, message.length - from));
      channel.accept(BUFFER.flip());
    }
  }
}
