package io.memoir.runtime.disk.guide;

import io.memoir.runtime.disk.file.Bytes;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inputs with what they are, or were: with the arguments they are the key of a result.
 *
 * <p>Immutable.
 *
 * @param read the inputs in their order; none for the result of a method that reads none
 * @param digest of arguments and inputs; that of the arguments if there are no inputs
 */
public record Answered(Map<Question, @Nullable Object> read, Digest digest) {

  private static final String MARK = "inputs";

  /** No inputs. */
  public static Answered nothing(Digest arguments) {
    return new Answered(Map.of(), arguments);
  }

  /**
   * Inputs, one or more.
   *
   * @param arguments the digest of the arguments
   * @param inputs of the function
   * @return null if one is of a kind that other processes cannot ask for
   */
  public static @Nullable Answered of(
      Map<Question, @Nullable Object> read, Digest arguments, FunctionInputs inputs) {
    QuestionForm form = new QuestionForm(inputs);
    List<@Nullable Object> components = new ArrayList<>();
    components.add(MARK);
    components.add(arguments);
    for (Map.Entry<Question, @Nullable Object> each : read.entrySet()) {
      byte[] question = form.write(each.getKey());
      if (question == null) {
        return null;
      }
      components.add(new String(question, StandardCharsets.ISO_8859_1));
      components.add(each.getValue());
    }
    return new Answered(read, Arguments.whole(components.toArray()));
  }

  /** Which inputs they are. */
  public Trail trail() {
    return new Trail(List.copyOf(read.keySet()));
  }

  /** Whose result this is, of all for the same arguments. */
  public Subject subject(Subject plain) {
    return read.isEmpty() ? plain : plain.withKey(Bytes.of(digest.toBytes()));
  }
}
