import java.util.LinkedHashSet;
import java.util.List;

record Playlist(String title, List<String> songs) {
  Playlist {
    songs = List.copyOf(new LinkedHashSet<>(songs));
  }

  Playlist renamed(String newTitle) {
    return new Playlist(newTitle, songs);
  }
}
