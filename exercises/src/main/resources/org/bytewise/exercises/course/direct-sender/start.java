import java.nio.ByteBuffer;
import java.util.function.Consumer;

final class DirectSender {
  private final Consumer<ByteBuffer> channel;
  private final int most;

  DirectSender(Consumer<ByteBuffer> channel, int most) {
    this.channel = channel;
    this.most = most;
  }

  void send(byte[] message) {
    for (int from = 0; from < message.length; from += most) {
      int count = Math.min(most, message.length - from);
      // TODO Send all pieces with the same buffer.
      ByteBuffer buffer = ByteBuffer.allocateDirect(count);
      buffer.put(message, from, count);
      buffer.flip();
      channel.accept(buffer);
    }
  }
}
