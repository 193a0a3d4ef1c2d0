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
    for (byte b : message) {
      buffer.put(b);
      if (!buffer.hasRemaining()) flush();
    }
    if (buffer.position() > 0) flush();
  }

  private void flush() {
    channel.accept(buffer.flip());
    buffer.clear();
  }
}
