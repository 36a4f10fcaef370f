package io.memoir.streamlit.input;

import io.memoir.CacheData;
import io.memoir.inputs.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page on which the user chooses what to see. */
public class Explorer {

  /** As many lines as the user wants to see. */
  @CacheData(inputs = true)
  public List<String> rows(Path table) throws IOException {
    int count = Inputs.value("number of rows", Integer.class, 10);
    return Files.readAllLines(Inputs.file(table)).stream().limit(count).toList();
  }

  /** What {@code rows} has read is in this key too. */
  @CacheData
  public String summary(Path table) throws IOException {
    return rows(table).size() + " rows";
  }
}
