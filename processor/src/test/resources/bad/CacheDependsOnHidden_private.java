import io.memoir.CacheData;

class Bad {
  @CacheData(dependsOn = Secret.class) // error: CacheDependsOnHidden
  int secret() {
    return 1;
  }

  @CacheData(dependsOn = {Seen.class, Secret.Inside.class}) // error: CacheDependsOnHidden
  int inside() {
    return 1;
  }

  @CacheData(dependsOn = {Seen.class, Other.class})
  int visible() {
    return 1;
  }

  private static class Secret {
    static class Inside {}
  }

  static class Seen {}
}

class Other {}
