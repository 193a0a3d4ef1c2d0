import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

final class DirectSender {
  private static final Map<Integer, ByteBuffer> BUFFERS = new HashMap<>();
  private final Consumer<ByteBuffer> channel;
  private final ByteBuffer buffer;

  DirectSender(Consumer<ByteBuffer> channel, int most) {
    this.channel = channel;
    buffer = BUFFERS.computeIfAbsent(most, ByteBuffer::allocateDirect);
  }

  void send(byte[] message) {
    for (int from = 0; from < message.length; from += buffer.capacity()) {
      buffer
          .clear()
          .put(message, from, Math.min(buffer.capacity(), message.length - from))
          .flip();
      channel.accept(buffer);
    }
  }
}
