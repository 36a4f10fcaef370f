import io.memoir.CacheData;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.Random;
import java.util.TimerTask;

interface Bad {
  @CacheData
  int many(
      Random random, // error: CacheOpaqueArgument
      SimpleDateFormat format, // error: CacheOpaqueArgument
      Exception failure, // error: CacheOpaqueArgument
      Seeded seeded, // error: CacheOpaqueArgument
      Day day, // error: CacheOpaqueArgument
      Holder holder, // error: CacheOpaqueArgument
      Names names,
      Count count,
      Date date);

  class Seeded extends Random {
    private static final long serialVersionUID = 1L;
  }

  class Day extends Date {
    private static final long serialVersionUID = 1L;
  }

  record Holder(Task task) {}

  abstract class Task extends TimerTask {}

  class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }

  abstract class Count extends Number {
    private static final long serialVersionUID = 1L;
  }
}
