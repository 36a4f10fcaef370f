package io.memoir.streamlit.later;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
class NewsTest {

  private final Agency agency = new Agency();

  @Test
  void callersShareOneRequest(Caches caches) {
    News news = new News_Cached(agency, caches);

    CompletableFuture<List<String>> first = news.headlines("java");
    CompletableFuture<List<String>> second = news.headlines("java"); // asks nobody
    agency.answer("Java is out");

    first.join().clear(); // a copy, as ever
    assertThat(second.join()).containsExactly("Java is out");
    assertThat(news.headlines("java").join()).containsExactly("Java is out"); // a hit
    assertThat(agency.isIdle()).isTrue();
  }

  @Test
  void neitherAFailureNorACancellationIsKept(Caches caches) {
    News news = new News_Cached(agency, caches);

    CompletableFuture<List<String>> first = news.headlines("java");
    CompletableFuture<List<String>> second = news.headlines("java");
    first.cancel(true); // for this caller alone
    assertThat(second).isNotDone();
    agency.fail(new IOException("down"));
    assertThat(second).isCompletedExceptionally();

    CompletableFuture<List<String>> third = news.headlines("java"); // asks again
    agency.answer("Java is back");
    assertThat(third.join()).containsExactly("Java is back");
  }

  @Test
  void theConnectionIsSharedAndClosed(Caches caches) {
    News news = new News_Cached(agency, caches);

    Wire wire = news.connect("wire:1").toCompletableFuture().join();
    assertThat(news.connect("wire:1").toCompletableFuture().join()).isSameAs(wire);

    caches.clearResources();
    assertThat(wire.isOpen()).isFalse();
  }

  /** Answers when the test says so. */
  private static final class Agency implements News {

    private final Queue<CompletableFuture<List<String>>> _asked = new ArrayDeque<>();

    void answer(String headline) {
      _asked.remove().complete(new ArrayList<>(List.of(headline)));
    }

    void fail(Exception failure) {
      _asked.remove().completeExceptionally(failure);
    }

    boolean isIdle() {
      return _asked.isEmpty();
    }

    @Override
    public CompletableFuture<List<String>> headlines(String topic) {
      CompletableFuture<List<String>> headlines = new CompletableFuture<>();
      _asked.add(headlines);
      return headlines;
    }

    @Override
    public CompletionStage<Wire> connect(String url) {
      return CompletableFuture.completedFuture(new Wire());
    }
  }
}
