package io.memoir.samples.dashboard;

import io.memoir.runtime.Caches;
import java.io.IOException;
import java.net.URI;
import org.hsqldb.jdbc.JDBCDataSource;

/** The dashboard on a free port, over sales that count their runs. */
final class DashboardUnderTest implements AutoCloseable {
  final CountingSales sales = new CountingSales();
  final Caches caches;
  private final Dashboard dashboard;

  DashboardUnderTest() throws IOException {
    Spinning spinning = new Spinning();
    caches = Caches.builder().isolated().spinner(spinning).build();
    Panels panels = Dashboard.panels(sales, new JDBCDataSource(), caches);
    dashboard = new Dashboard(panels, caches, spinning, 0);
  }

  URI address() {
    return dashboard.address();
  }

  @Override
  public void close() {
    dashboard.close();
    caches.close();
  }
}
