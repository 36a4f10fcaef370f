import io.memoir.CacheData;
import io.memoir.Persist;
import java.io.Serializable;
import java.util.List;

class Bad {
  @CacheData(
      persist = Persist.DISK,
      resultTypes = {Secret.class, Seen.class}) // error: CacheResultTypesHidden
  List<Serializable> one() {
    return List.of();
  }

  @CacheData(persist = Persist.DISK, resultTypes = Secret.Inside[].class) // error: CacheResultTypesHidden
  List<Serializable> arrays() {
    return List.of();
  }

  @CacheData(persist = Persist.DISK, resultTypes = {Seen.class, int.class, int[].class, String.class})
  List<Serializable> visible() {
    return List.of();
  }

  private static class Secret implements Serializable {
    static class Inside implements Serializable {}
  }

  static class Seen implements Serializable {}
}
