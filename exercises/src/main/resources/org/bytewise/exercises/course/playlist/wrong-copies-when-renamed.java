import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class Playlist {
  private final String title;
  private final List<String> songs;

  Playlist(String title, List<String> songs) {
    this.title = title;
    this.songs = Collections.unmodifiableList(new ArrayList<>(songs));
  }

  String title() {
    return title;
  }

  List<String> songs() {
    return songs;
  }

  Playlist renamed(String newTitle) {
    return new Playlist(newTitle, songs);
  }
}
