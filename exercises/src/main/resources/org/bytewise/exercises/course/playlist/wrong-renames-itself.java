import java.util.List;

final class Playlist {
  private String title;
  private final List<String> songs;

  Playlist(String title, List<String> songs) {
    this.title = title;
    this.songs = List.copyOf(songs);
  }

  String title() {
    return title;
  }

  List<String> songs() {
    return songs;
  }

  Playlist renamed(String newTitle) {
    title = newTitle;
    return this;
  }
}
