import io.memoir.CacheData;
import io.memoir.CacheResource;
import java.io.InputStream;
import java.sql.Connection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

interface Bad {
  @CacheData
  Stream<String> stream(); // error: CacheResult

  @CacheResource
  IntStream sharedStream(); // error: CacheResult

  @CacheData
  Iterator<String> iterator(); // error: CacheResult

  @CacheData
  InputStream input(); // error: CacheResult

  @CacheData
  Connection connection(); // error: CacheResult

  @CacheData
  Thread[] threads(); // error: CacheResult

  @CacheData
  Map<String, List<? extends InputStream>> deep(); // error: CacheResult

  @CacheData
  Supplier<String> code(); // error: CacheResult

  @CacheData
  CompletableFuture<String> later(); // error: CacheResult

  @CacheData
  Optional<Row> inRecord(); // error: CacheResult

  record Row(String name, Cell cell) {}

  record Cell(Runnable action) {}

  @CacheData
  <T extends Thread> T bounded(); // error: CacheResult

  @CacheResource
  Connection fine(String url);
}
