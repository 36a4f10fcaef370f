import io.memoir.CacheData;
import io.memoir.Persist;
import java.util.List;

interface Bad {
  @CacheData(resultTypes = Loud.class) // warning: CacheResultTypesMemory
  List<Voice> unsaid();

  @CacheData(persist = Persist.NONE, resultTypes = {Loud.class}) // warning: CacheResultTypesMemory
  Voice said();

  @CacheData(persist = Persist.DISK, resultTypes = Loud.class)
  Voice onDisk();

  @SuppressWarnings("CacheResultTypesMemory")
  @CacheData(resultTypes = Loud.class)
  Voice configured();

  interface Voice {}

  record Loud(int volume) implements Voice {}
}
