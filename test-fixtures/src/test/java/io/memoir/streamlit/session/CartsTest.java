package io.memoir.streamlit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.Caches;
import io.memoir.session.Session;
import io.memoir.testing.CachesExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
class CartsTest {

  @Test
  void eachSessionHasResultsOfItsOwn(Caches caches) throws Exception {
    Carts carts = new Carts_Cached(new NewCarts(), caches);
    Session ada = Session.open("Ada");
    Session bob = Session.open("Bob");

    Account ofAda = ada.call(() -> carts.account("shop:1"));
    Account ofBob = bob.call(() -> carts.account("shop:1"));

    assertThat(ada.call(() -> carts.account("shop:1"))).isSameAs(ofAda);
    assertThat(ofBob).isNotSameAs(ofAda);
    ada.close(); // Ada has gone
    assertThat(ofAda.isOpen()).isFalse();
    assertThat(ofBob.isOpen()).isTrue();
    bob.close();
  }

  @Test
  void dataIsForgottenWithItsSession(Caches caches) throws Exception {
    Carts carts = new Carts_Cached(new NewCarts(), caches);

    try (Session session = Session.open("Ada")) {
      assertThat(session.call(() -> carts.proposals("books"))).containsExactly("books for you");
    }

    assertThat(caches.stats().loads()).isEqualTo(1);
  }

  /** Makes them. */
  private static final class NewCarts implements Carts {

    @Override
    public List<String> proposals(String shop) {
      return List.of(shop + " for you");
    }

    @Override
    public Account account(String url) {
      return new Account();
    }
  }
}
