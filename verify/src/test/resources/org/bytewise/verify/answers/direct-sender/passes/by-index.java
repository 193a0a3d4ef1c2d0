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
    int sent = 0;
    while (sent != message.length) {
      int piece = Math.min(buffer.capacity(), message.length - sent);
      buffer.clear().put(0, message, sent, piece).limit(piece);
      channel.accept(buffer);
      sent += piece;
    }
  }
}
