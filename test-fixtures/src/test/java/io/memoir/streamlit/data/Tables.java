package io.memoir.streamlit.data;

import io.memoir.CacheData;
import io.memoir.Persist;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Slow things that an application does with tables. */
public interface Tables {

  /** Reads a file. */
  @CacheData
  List<Sale> loadData(Path csv) throws IOException;

  /** Makes a table of a table. */
  @CacheData
  List<Sale> transform(List<Sale> sales, double factor);

  /** Computes with arrays: every element counts. */
  @CacheData
  double[] add(double[] first, double[] second);

  /** Asks a database; the connection does not change what it answers. */
  @CacheData(ttl = "10m", maxEntries = 1000)
  List<Sale> query(Database _db, String region);

  /** Asks a service. */
  @CacheData(ttl = "1h", maxEntries = 20)
  String forecast(URI service, String city);

  /** Takes so long that the next run of the program shall have it too. */
  @CacheData(persist = Persist.DISK)
  double total(List<Sale> sales);
}
