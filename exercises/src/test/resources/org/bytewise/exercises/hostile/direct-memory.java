// expect MEMORY
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

final class JoinOnce {
  static String join(String[] words) {
    List<ByteBuffer> all = new ArrayList<>();
    while (true) {
      all.add(ByteBuffer.allocateDirect(1 << 24));
    }
  }
}
