package io.memoir.runtime.key;

import io.memoir.error.HashFuncException;
import io.memoir.error.UnhashableArgumentException;
import io.memoir.runtime.key.HashFunctions.Registration;
import io.memoir.runtime.key.Rule.Refusal;
import io.memoir.runtime.key.Visits.Frame;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Encodes one argument canonically and digests it; the package's documentation has the format.
 *
 * <p>The trees that it is inside of are kept on the heap, not on the thread's stack, so an argument
 * may be nested to any depth. For one thread and one argument.
 */
final class Encoder {
  private final Place place;
  private final HashFunctions functions;
  private final Sink sink = new Sink();
  private final Visits visits = new Visits();

  Encoder(Place place, HashFunctions functions) {
    this.place = place;
    this.functions = functions;
  }

  /**
   * Where an encoder works: the function, the parameter, and the path inside the argument at which
   * it begins.
   */
  record Place(String function, String parameter, String path) {}

  /** Digests a value, throwing the user's exceptions. */
  Digest digest(@Nullable Object root) {
    try {
      sink.begin();
      put(root);
      for (Frame top = visits.top(); top != null; top = visits.top()) {
        advance(top);
      }
      return new Digest(sink.end());
    } catch (Refusal refusal) {
      throw new UnhashableArgumentException(
          place.function(), place.parameter(), refusal.typeName(), path(), refusal.reason());
    }
  }

  private String path() {
    return place.path() + visits.describePath();
  }

  private void advance(Frame frame) {
    Parts parts = frame.parts();
    if (parts.bag() != null && parts.isBetweenElements()) {
      frame.elements().add(sink.end());
      sink.begin();
    }
    if (parts.hasNext()) {
      put(parts.next());
    } else {
      close(frame);
    }
  }

  private void put(@Nullable Object value) {
    if (value == null) {
      sink.tag(Tag.NULL);
    } else if (value instanceof Parts.Content content) {
      open(null, content.value(), content.opener());
    } else {
      Registration registration = functions.match(value.getClass());
      if (registration == null) {
        putByRule(value);
      } else {
        putHashed(value, registration);
      }
    }
  }

  private void putByRule(Object value) {
    Rule rule = Rules.of(value.getClass());
    if (rule instanceof Rule.Leaf leaf) {
      leaf.writer().write(sink, value);
    } else if (rule instanceof Rule.Tree tree) {
      putTree(value, tree);
    } else if (rule instanceof Rule.Refused refused) {
      throw refused.toRefusal();
    }
  }

  private void putTree(Object value, Rule.Tree tree) {
    int distance = visits.distanceTo(value);
    byte[] known = distance > 0 ? null : visits.digestOf(value);
    if (distance > 0) {
      sink.tag(Tag.BACK);
      sink.int32(distance);
    } else if (known != null) {
      sink.tag(Tag.TREE);
      sink.raw(known);
    } else {
      open(value, value, tree.opener());
    }
  }

  private void open(@Nullable Object identity, Object value, Rule.Opener opener) {
    long before = sink.writtenBytes();
    sink.begin();
    visits.enter(identity, opener.open(sink, value), before);
  }

  private void close(Frame frame) {
    Tag bag = frame.parts().bag();
    if (bag != null) {
      List<byte[]> elements = frame.elements();
      elements.sort(Arrays::compareUnsigned);
      sink.tag(bag);
      sink.int32(elements.size());
      elements.forEach(sink::raw);
    }
    byte[] digest = sink.end();
    sink.tag(Tag.TREE);
    sink.raw(digest);
    visits.leave(digest, sink.writtenBytes());
  }

  private void putHashed(Object value, Registration registration) {
    Object result = apply(registration, value);
    sink.tag(Tag.HASHED);
    sink.text(registration.typeName());
    if (result != null && Rules.of(result.getClass()) instanceof Rule.Leaf leaf) {
      leaf.writer().write(sink, result);
      return;
    }
    // A result is encoded apart: with built-in rules alone, or a function for Object would be asked
    // for ever, and forgetting its objects, which a function may fill anew for the next value.
    Place inside = new Place(place.function(), place.parameter(), path() + ".hash()");
    sink.tag(Tag.DIGEST);
    sink.raw(new Encoder(inside, HashFunctions.none()).digest(result).toBytes());
  }

  // Everything but errors is wrapped: the function is the user's, it may throw anything.
  private @Nullable Object apply(Registration registration, Object value) {
    try {
      return registration.function().apply(value);
    } catch (Exception e) {
      throw new HashFuncException(
          place.function(), place.parameter(), registration.typeName(), path(), e);
    }
  }
}
