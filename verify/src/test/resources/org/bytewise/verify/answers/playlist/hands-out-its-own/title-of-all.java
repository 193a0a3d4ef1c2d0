import java.util.List;

final class Playlist {
  private static final class Shared {
    String title;
    List<String> songs;
  }

  private final Shared shared;

  Playlist(String title, List<String> songs) {
    shared = new Shared();
    shared.title = title;
    shared.songs = List.copyOf(songs);
  }

  private Playlist(Shared shared) {
    this.shared = shared;
  }

  String title() {
    return shared.title;
  }

  List<String> songs() {
    return shared.songs;
  }

  Playlist renamed(String title) {
    shared.title = title;
    return new Playlist(shared);
  }
}
