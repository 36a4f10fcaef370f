package io.memoir.runtime.key;

import io.memoir.ById;
import io.memoir.error.HashFuncException;
import io.memoir.error.UnhashableArgumentException;
import io.memoir.error.UnhashableResultException;
import io.memoir.runtime.key.HashFunctions.Registration;
import io.memoir.runtime.key.Rule.Failure;
import io.memoir.runtime.key.Rule.Refusal;
import io.memoir.runtime.key.Visits.Frame;
import io.memoir.runtime.key.bytes.Sink;
import io.memoir.runtime.key.bytes.Tag;
import io.memoir.runtime.key.content.Outline;
import io.memoir.runtime.key.identity.Identities;
import io.memoir.runtime.key.identity.Origins;
import io.memoir.runtime.shape.Funnel;
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
  private final Context context;
  private final HashFunctions functions;
  private final Sink sink;
  private final Visits visits = new Visits();

  /** Where the parts are noted; null if nobody wants to know them. */
  private @Nullable Outline outline;

  Encoder(Place place, Context context) {
    this.place = place;
    this.context = context;
    this.functions = context.functions();
    this.sink = context.isStable() ? Sink.stable() : Sink.ofProcess();
  }

  /**
   * Where an encoder works: the function, the parameter, and the path inside the argument at which
   * it begins.
   */
  record Place(String function, String parameter, String path) {}

  /**
   * What values are encoded with.
   *
   * @param isStable whether digests must be the same in every process
   * @param looksInside whether results of other functions are digested by their content, if they
   *     have one, and not as the calls that made them
   * @param functions the hash functions that apply
   * @param funnels what reads the user's classes
   * @param origins what is known of the results of other functions
   */
  record Context(
      boolean isStable,
      boolean looksInside,
      HashFunctions functions,
      Funnels funnels,
      Origins origins) {
    Context withoutFunctions() {
      return new Context(isStable, looksInside, HashFunctions.none(), funnels, origins);
    }
  }

  /** Digests a value, throwing the user's exceptions. */
  Digest digest(@Nullable Object root) {
    return digest(() -> put(root));
  }

  /** Digests what a hash function returned, as if it was called here. */
  Digest digestHashed(Registration registration, @Nullable Object result) {
    return digest(() -> putResult(registration, result));
  }

  /**
   * Digests the content of a result.
   *
   * @param noted takes the parts; null if nobody wants to know them
   */
  Digest digestResult(Object root, @Nullable Outline noted) {
    this.outline = noted;
    try {
      return encoded(() -> putResult(root));
    } catch (Refusal refusal) {
      throw UnhashableResultException.refused(
          place.function(), refusal.typeName(), path(), refusal.reason());
    } catch (Failure failure) {
      throw UnhashableResultException.failed(
          place.function(), failure.member(), path(), failure.thrown());
    } catch (UnhashableArgumentException e) {
      // Of what a hash function returned.
      throw UnhashableResultException.refused(place.function(), e.typeName(), e.path(), "");
    } catch (HashFuncException e) {
      throw UnhashableResultException.failed(
          place.function(), e.typeName(), e.path(), e.getCause());
    }
  }

  /** Of a result itself it says nothing which call has made it. */
  private void putResult(Object root) {
    boolean isHashed = functions.match(root.getClass()) != null;
    if (!isHashed && Rules.of(root.getClass()) instanceof Rule.Refused refused) {
      throw refused.toRefusal();
    }
    put(root);
  }

  private Digest encoded(Runnable root) {
    sink.begin();
    root.run();
    for (Frame top = visits.top(); top != null; top = visits.top()) {
      advance(top);
    }
    return new Digest(sink.end());
  }

  private Digest digest(Runnable root) {
    try {
      return encoded(root);
    } catch (Refusal refusal) {
      throw new UnhashableArgumentException(
          place.function(), place.parameter(), refusal.typeName(), path(), refusal.reason());
    } catch (Failure failure) {
      throw new HashFuncException(
          place.function(), place.parameter(), failure.member(), path(), failure.thrown());
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
      note(0);
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
    if (rule instanceof Rule.Leaf leaf && leaf.isOwnKey()) {
      putLeaf(value, leaf);
    } else if (isLookedInto(rule) || !putOrigin(value)) {
      putContent(value, rule);
    }
  }

  private boolean isLookedInto(Rule rule) {
    return context.looksInside() && !(rule instanceof Rule.Refused);
  }

  private void putLeaf(Object value, Rule.Leaf leaf) {
    leaf.writer().write(sink, value);
    if (outline != null) {
      sink.begin();
      leaf.writer().write(sink, value);
      note(sink.end());
    }
  }

  /** Notes a part that has no parts of its own. */
  private void note(byte[] digest) {
    if (outline != null) {
      outline.leaf(step(), digest);
    }
  }

  private void note(long identity) {
    if (outline != null) {
      outline.leaf(step(), identity);
    }
  }

  /** The step to the part that is being encoded, from the tree that it is in. */
  private String step() {
    Frame top = visits.top();
    return top == null ? "" : top.parts().step();
  }

  private void putContent(Object value, Rule rule) {
    if (rule instanceof Rule.Leaf leaf) {
      putLeaf(value, leaf);
    } else if (rule instanceof Rule.Tree tree) {
      putTree(value, tree.opener());
    } else if (rule instanceof Rule.User user) {
      Fields fields = user.fields();
      Funnel<Object> funnel = context.funnels().of(value.getClass(), fields);
      putTree(value, (to, it) -> fields.open(to, it, funnel));
    } else if (rule instanceof Rule.Refused refused) {
      throw refused.toRefusal();
    } else {
      putIdentity((ById.Identity) value);
    }
  }

  private boolean putOrigin(Object value) {
    Origins.Numbered made = context.origins().of(value);
    if (made == null) {
      return false;
    }
    String stable = made.origin().stable();
    if (!context.isStable()) {
      sink.tag(Tag.LOCAL_ORIGIN);
      sink.int64(made.number());
      note(made.number());
    } else if (stable != null) {
      sink.tag(Tag.ORIGIN);
      sink.text(stable);
    }
    return !context.isStable() || stable != null;
  }

  private void putIdentity(ById.Identity identity) {
    if (context.isStable()) {
      throw new Refusal(
          ById.class.getName(), "which keys by identity, although results outlive the process");
    }
    long number = Identities.numberOf(identity);
    sink.tag(Tag.IDENTITY);
    sink.int64(number);
    note(number);
  }

  private void putTree(Object value, Rule.Opener opener) {
    int distance = visits.distanceTo(value);
    byte[] known = distance > 0 ? null : visits.digestOf(value);
    if (distance > 0) {
      sink.tag(Tag.BACK);
      sink.int32(distance);
      note(distance);
    } else if (known != null) {
      sink.tag(Tag.TREE);
      sink.raw(known);
      note(known);
    } else {
      open(value, value, opener);
    }
  }

  private void open(@Nullable Object identity, Object value, Rule.Opener opener) {
    long before = sink.writtenBytes();
    sink.begin();
    Parts parts = opener.open(sink, value);
    if (outline != null) {
      outline.begin(step(), parts.bag() != null);
    }
    visits.enter(identity, parts, before);
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
    if (outline != null) {
      outline.end(digest);
    }
  }

  private void putHashed(Object value, Registration registration) {
    Object result = apply(registration, value);
    putResult(registration, result);
    if (outline != null) {
      sink.begin();
      putResult(registration, result);
      note(sink.end());
    }
  }

  private void putResult(Registration registration, @Nullable Object result) {
    if (context.isStable() && result instanceof ById.Identity) {
      throw new Refusal(
          registration.typeName(),
          "which ById keys by identity, although results outlive the process");
    }
    sink.tag(Tag.HASHED);
    sink.text(registration.typeName());
    sink.int32(registration.earlier());
    if (result != null && Rules.of(result.getClass()) instanceof Rule.Leaf leaf) {
      leaf.writer().write(sink, result);
      return;
    }
    // A result is encoded apart: with built-in rules alone, or a function for Object would be asked
    // for ever, and forgetting its objects, which a function may fill anew for the next value.
    Place inside = new Place(place.function(), place.parameter(), path() + ".hash()");
    sink.tag(Tag.DIGEST);
    sink.raw(new Encoder(inside, context.withoutFunctions()).digest(result).toBytes());
  }

  /** Asks a hash function; everything but errors that it throws is wrapped. */
  @Nullable
  Object apply(Registration registration, Object value) {
    try {
      return registration.function().apply(value);
    } catch (Exception e) {
      throw new HashFuncException(
          place.function(), place.parameter(), registration.typeName(), path(), e);
    }
  }
}
