package io.memoir.streamlit.keys;

import io.memoir.CacheData;
import io.memoir.HashFunc;
import io.memoir.Unhashed;
import java.time.LocalDateTime;

/** Functions of objects. */
public interface Players {

  /** By content: no hash function for a record or a plain class. */
  @CacheData
  String greet(Person person);

  /** By the members that carry {@code @CacheKey}. */
  @CacheData
  String invoice(Customer customer);

  /** By a hash function, for this function alone. */
  @CacheData(hashFuncs = @HashFunc(type = Game.class, with = GameScore.class))
  int multiply(Game game, int factor);

  /** The same, if the class shall not be named here. */
  @CacheData(
      hashFuncs = @HashFunc(typeName = "io.memoir.streamlit.keys.Game", with = GameScore.class))
  int square(Game game);

  /** Also of a type that has a content: of a time, the day counts here. */
  @CacheData(hashFuncs = @HashFunc(type = LocalDateTime.class, with = Day.class))
  String greeting(LocalDateTime time);

  /** Left out, by name or by annotation. */
  @CacheData
  String describe(String name, Runnable _progress, @Unhashed Thread owner);
}
