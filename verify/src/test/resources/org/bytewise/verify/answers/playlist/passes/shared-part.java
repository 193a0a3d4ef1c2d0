import java.util.List;

/** The songs of a whole family are in one object. */
final class Playlist {
  private record Songs(List<String> list) {}

  private final String title;
  private final Songs songs;

  Playlist(String title, List<String> songs) {
    this(title, new Songs(List.copyOf(songs)));
  }

  private Playlist(String title, Songs songs) {
    this.title = title;
    this.songs = songs;
  }

  String title() {
    return title;
  }

  List<String> songs() {
    return songs.list();
  }

  Playlist renamed(String newTitle) {
    return new Playlist(newTitle, songs);
  }
}
