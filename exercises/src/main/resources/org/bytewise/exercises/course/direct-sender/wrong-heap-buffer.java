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
      channel.accept(ByteBuffer.wrap(message, from, count));
    }
  }
}
