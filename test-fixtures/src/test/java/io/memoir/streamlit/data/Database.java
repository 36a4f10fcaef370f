package io.memoir.streamlit.data;

import java.util.List;

/** An open connection to a database: no data, so it has no place in a key. */
public interface Database {

  /** What a query finds. */
  List<Sale> select(String query);
}
