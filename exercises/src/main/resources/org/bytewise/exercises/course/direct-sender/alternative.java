import java.nio.ByteBuffer;
import java.util.function.Consumer;

final class DirectSender {
  private final Consumer<ByteBuffer> channel;
  private final int most;
  private final ByteBuffer buffer;

  DirectSender(Consumer<ByteBuffer> channel, int most) {
    this.channel = channel;
    this.most = most;
    this.buffer = ByteBuffer.allocateDirect(most);
  }

  void send(byte[] message) {
    int from = 0;
    while (from < message.length) {
      int count = 0;
      while (count < most && from < message.length) {
        buffer.put(count++, message[from++]);
      }
      buffer.limit(count).position(0);
      channel.accept(buffer);
      buffer.limit(most);
    }
  }
}
