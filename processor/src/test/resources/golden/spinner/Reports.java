package com.acme.spinner;

import io.memoir.CacheData;
import io.memoir.CacheResource;

/** What users see while methods run, said in all ways. */
@CacheData(spinner = "Computing $1 \"at once\"")
public interface Reports {

  /** As the annotation on the type says. */
  String daily(int day);

  /** The text left out. */
  @CacheData
  String plain();

  /** An empty text is said too. */
  @CacheData(spinner = "")
  String wordless();

  /** Nothing is shown. */
  @CacheData(ttl = "1h", showSpinner = false)
  String silent();

  /** Configuration has less to say. */
  @CacheData(showSpinner = true, showTime = false)
  String told();

  /** The time beside the default text. */
  @CacheData(showTime = true)
  String timed();

  /** A resource can be slow, too. */
  @CacheResource(spinner = "Loading the model", showTime = true)
  Object model(String path);
}
