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
    ByteBuffer buffer = ByteBuffer.allocateDirect(most);
    for (int from = 0; from < message.length; from += most) {
      buffer.clear();
      buffer.put(message, from, Math.min(most, message.length - from));
      channel.accept(buffer.flip());
    }
  }
}
