package io.memoir.promises.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.ClosedCachesException;
import io.memoir.promises.async.Sources.Wire;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of a stage that is a resource, the completed value is what all share. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Promise14ResourcesTest {

  @RegisterExtension
  final CachesExtension extension = new CachesExtension();

  private final ByHand byHand = new ByHand();
  private Sources_Cached sources = new Sources_Cached(byHand, Caches.builder().build());

  @BeforeEach
  void open() {
    sources = new Sources_Cached(byHand, extension.caches());
  }

  private CompletableFuture<Wire> connect(String id) {
    return sources.connect(id).toCompletableFuture();
  }

  @Test
  void allCallersShareTheValueAndNotTheStage() {
    CompletableFuture<Wire> first = connect("a");
    CompletableFuture<Wire> second = connect("a");
    Wire wire = new Wire();
    byHand.stage(0).complete(wire);

    assertThat(first).isNotSameAs(second);
    assertThat(first.join()).isSameAs(wire);
    assertThat(second.join()).isSameAs(wire);
    assertThat(connect("a").join()).isSameAs(wire);
    assertThat(wire.cuts).isZero();
  }

  @Test
  void validateSeesTheValueAndARefusedOneIsReleasedAndReplaced() {
    CompletableFuture<Wire> first = connect("a");
    Wire old = new Wire();
    byHand.stage(0).complete(old);
    old.isRefused = true;
    CompletableFuture<Wire> second = connect("a");
    Wire fresh = new Wire();
    byHand.stage(1).complete(fresh);

    assertThat(first.join()).isSameAs(old);
    assertThat(second.join()).isSameAs(fresh);
    assertThat(old.cuts).isEqualTo(1);
    assertThat(fresh.cuts).isZero();
  }

  @Test
  void onReleaseSeesEachValueOnceWhicheverWayItLeaves() {
    List<Wire> wires = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      begin(connect(id));
      Wire wire = new Wire();
      byHand.stage(wires.size()).complete(wire);
      wires.add(wire);
    }
    sources.connect.clear("a");
    sources.connect.clear("a");
    assertThat(wires).extracting(wire -> wire.cuts).containsExactly(1, 0, 0);

    extension.caches().clearResources();
    extension.caches().close();
    assertThat(wires).extracting(wire -> wire.cuts).containsExactly(1, 1, 1);
  }

  @Test
  void whatIsUnderWayWhenTheCachesCloseIsReleasedWhenItComes() {
    CompletableFuture<Wire> stage = connect("a");
    extension.caches().close();
    Wire wire = new Wire();
    byHand.stage(0).complete(wire);

    assertThat(stage.join()).isSameAs(wire);
    assertThat(wire.cuts).isEqualTo(1);
    assertThatThrownBy(() -> connect("a")).isInstanceOf(ClosedCachesException.class);
  }

  @Test
  void whoAsksAfterAClearGetsAnotherOne() {
    CompletableFuture<Wire> before = connect("a");
    sources.connect.clear("a");
    CompletableFuture<Wire> after = connect("a");
    Wire fresh = new Wire();
    byHand.stage(1).complete(fresh);
    Wire old = new Wire();
    byHand.stage(0).complete(old);

    assertThat(before.join()).isSameAs(old);
    assertThat(after.join()).isSameAs(fresh);
    assertThat(connect("a").join()).isSameAs(fresh);
    assertThat(old.cuts).isEqualTo(1);
    assertThat(fresh.cuts).isZero();
  }

  @Test
  void asAnArgumentItStandsForTheCallThatMadeIt() {
    CompletableFuture<Wire> first = connect("a");
    byHand.stage(0).complete(new Wire());
    int length = sources.length(first.join());
    sources.connect.clear();
    CompletableFuture<Wire> again = connect("a");
    byHand.stage(1).complete(new Wire());

    assertThat(sources.length(again.join())).isEqualTo(length);
    assertThat(sources.length.stats().hits()).isEqualTo(1);
  }

  @Test
  void failureReleasesNothing() {
    CompletableFuture<Wire> first = connect("a");
    byHand.stage(0).completeExceptionally(new IllegalStateException("down"));
    CompletableFuture<Wire> second = connect("a");
    Wire wire = new Wire();
    byHand.stage(1).complete(wire);

    assertThat(first).isCompletedExceptionally();
    assertThat(second.join()).isSameAs(wire);
    assertThat(wire.cuts).isZero();
  }

  /** The stage is of no interest. */
  private static void begin(CompletionStage<?> stage) {
    assertThat(stage).isNotNull();
  }
}
