import java.util.List;

record Playlist(String title, List<String> songs) {
  Playlist {
    songs = songs.isEmpty() ? songs : List.copyOf(songs);
  }

  Playlist renamed(String newTitle) {
    return new Playlist(newTitle, songs);
  }
}
