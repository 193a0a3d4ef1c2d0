import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class Playlist {
  private final String title;
  private final List<String> songs;

  Playlist(String title, List<String> songs) {
    this(Collections.unmodifiableList(new ArrayList<>(songs)), title);
  }

  /** Shares the songs: only for a list that no one else can change. */
  private Playlist(List<String> safe, String title) {
    this.title = title;
    this.songs = safe;
  }

  String title() {
    return title;
  }

  List<String> songs() {
    return songs;
  }

  Playlist renamed(String newTitle) {
    return new Playlist(songs, newTitle);
  }
}
