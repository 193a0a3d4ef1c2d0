import java.util.Arrays;
import java.util.List;

final class Playlist {
  private final String title;
  private final List<String> songs;

  Playlist(String title, List<String> songs) {
    this(Arrays.asList(songs.toArray(new String[0])), title);
  }

  private Playlist(List<String> songs, String title) {
    this.title = title;
    this.songs = songs;
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
