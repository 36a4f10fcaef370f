package io.memoir.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.memoir.cli.report.Part.Field;
import io.memoir.cli.report.Part.Fields;
import io.memoir.cli.report.Part.Sentence;
import io.memoir.cli.report.Part.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A report for programs: one object, in ASCII. */
public final class JsonPage {

  private static final JsonFactory JSON = JsonFactory.builder()
      // A terminal's character set may be any.
      .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
      .build();

  private JsonPage() {}

  /** Writes a report. */
  public static String write(Report report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.setPrettyPrinter(new DefaultPrettyPrinter());
      out.writeStartObject();
      for (Part part : report.parts()) {
        write(part, out);
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory takes everything.", e);
    }
    return text + System.lineSeparator();
  }

  private static void write(Part part, JsonGenerator out) throws IOException {
    if (part instanceof Sentence sentence) {
      out.writeStringField(sentence.json(), sentence.text());
    } else if (part instanceof Fields fields) {
      for (Field field : fields.fields()) {
        out.writeFieldName(field.json());
        field.value().json().write(out);
      }
    } else if (part instanceof Table table) {
      out.writeArrayFieldStart(table.json());
      for (List<Value> row : table.rows()) {
        out.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          out.writeFieldName(table.columns().get(i).json());
          row.get(i).json().write(out);
        }
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }
}
