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
    for (int from = 0; from < message.length; from += buffer.capacity() - 1) {
      buffer.clear();
      buffer.put(message, from, Math.min(buffer.capacity(), message.length - from));
      buffer.flip();
      channel.accept(buffer);
    }
  }
}
