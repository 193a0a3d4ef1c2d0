import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

final class Playlist {
  private static final class Locked extends ArrayList<String> {
    Locked(List<String> songs) {
      super(songs);
    }

    @Override
    public boolean add(String s) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void add(int i, String s) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String remove(int i) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String set(int i, String s) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void sort(Comparator<? super String> c) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<String> iterator() {
      return Collections.<String>unmodifiableList(this.fresh()).iterator();
    }

    private List<String> fresh() {
      return super.subList(0, size());
    }

    @Override
    public List<String> subList(int a, int b) {
      return Collections.unmodifiableList(super.subList(a, b));
    }
  }

  private final String title;
  private final Locked songs;

  Playlist(String title, List<String> songs) {
    this(title, new Locked(songs));
  }

  private Playlist(String title, Locked songs) {
    this.title = title;
    this.songs = songs;
  }

  String title() {
    return title;
  }

  List<String> songs() {
    return songs;
  }

  Playlist renamed(String title) {
    return new Playlist(title, songs);
  }
}
