package invalidates;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Invalidates;
import java.io.IOException;
import java.util.List;

/** Methods that change what others return. */
public interface Orders {

  /** Two overloads, both forgotten. */
  @CacheData
  List<String> open(String customer);

  /** The other one. */
  @CacheData
  List<String> open(String customer, int most);

  /** Not forgotten. */
  @CacheData
  int count();

  /** A resource. */
  @CacheResource
  Object log();

  /** Has a result, and throws. */
  @Invalidates({"open", "count"})
  String add(String customer, Object count) throws IOException;

  /** Says nothing. */
  @Invalidates("log")
  void rotate();

  /** Only forwarded. */
  void ping();
}
