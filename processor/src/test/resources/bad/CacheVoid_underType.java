import io.memoir.CacheData;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@CacheData
interface Bad {
  void save(String text); // error: CacheVoid

  CompletableFuture<Void> saveLater(String text); // error: CacheVoid

  @CacheData
  void fine(String text);

  @CacheData
  CompletionStage<Void> fineLater(String text);
}
