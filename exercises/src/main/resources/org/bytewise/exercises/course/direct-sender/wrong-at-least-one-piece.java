import java.nio.ByteBuffer;
import java.util.function.Consumer;

final class DirectSender {
  private final Consumer<ByteBuffer> channel;
  private final ByteBuffer buffer;

  DirectSender(Consumer<ByteBuffer> channel, int most) {
    this.channel = channel;
    this.buffer = ByteBuffer.allocateDirect(most);
  }

  void send(byte[] message) {
    int from = 0;
    do {
      int count = Math.min(buffer.capacity(), message.length - from);
      buffer.clear();
      buffer.put(message, from, count);
      buffer.flip();
      channel.accept(buffer);
      from += count;
    } while (from < message.length);
  }
}
