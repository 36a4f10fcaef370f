package io.memoir.streamlit.legacy;

import io.memoir.ById;
import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.HashFunc;
import io.memoir.OnMutation;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What {@code st.cache} was for. */
public interface Computations {

  /** {@code @st.cache}, where the caller may do what it likes with the result. */
  @CacheData
  Map<String, Integer> expensive(int a, int b);

  /** {@code @st.cache} to the letter: one instance for all, and a warning if it was changed. */
  @CacheResource(onMutation = OnMutation.WARN)
  List<Integer> watched(int length);

  /** The same, and an error in place of the warning. */
  @CacheResource(onMutation = OnMutation.FAIL)
  List<Integer> strict(int length);

  /** {@code @st.cache(allow_output_mutation=True)}: one instance for all, to be changed. */
  @CacheResource
  Map<String, Integer> shared();

  /** {@code hash_funcs} for a file: it is read again when it was written anew. */
  @CacheData(hashFuncs = @HashFunc(type = FileReference.class, with = FileVersion.class))
  List<String> lines(FileReference file) throws IOException;

  /** {@code hash_funcs={Engine: id}}: by identity. */
  @CacheData(hashFuncs = @HashFunc(type = Engine.class, with = ById.class))
  double run(Engine engine, double input);

  /** Chance, once: every later call gets the number that was drawn first. */
  @CacheData
  double random();
}
