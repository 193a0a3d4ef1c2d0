import java.nio.ByteBuffer;
import java.util.function.Consumer;

final class DirectSender {
  private final Consumer<ByteBuffer> channel;
  private final ByteBuffer buffer;

  DirectSender(Consumer<ByteBuffer> channel, int most) {
    this.channel = channel;
    buffer = ByteBuffer.allocateDirect(most);
  }

  void send(byte[] message) {
    for (int from = 0; from < message.length; ) {
      int n = Math.min(buffer.capacity(), message.length - from);
      for (int i = 0; i < n; i++) buffer.put(i, message[from++]);
      buffer.position(0).limit(n);
      channel.accept(buffer);
    }
  }
}
