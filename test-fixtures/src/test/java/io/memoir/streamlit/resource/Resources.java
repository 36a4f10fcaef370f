package io.memoir.streamlit.resource;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import java.util.List;

/** What all callers share. */
public interface Resources {

  /** Opens a session; one that was closed meanwhile is replaced. */
  @CacheResource(ttl = "1d", maxEntries = 8, validate = IsOpen.class, onRelease = Close.class)
  Session session(String url);

  /** Loads a model. */
  @CacheResource
  Model loadModel(String name);

  /** Asks a model; the call that loaded it is in the key, so no underscore is needed. */
  @CacheData
  String classify(Model model, String text);

  /** A list that is meant to be changed, by any thread. */
  @CacheResource
  List<String> guestbook();
}
