package io.memoir.runtime.code.member;

import io.memoir.runtime.code.member.Reference.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * Writes what a piece of code does, so that equal texts do the same, and notes what it refers to.
 *
 * <p>For one thread.
 */
final class CodeText {

  private static final int GAP = -1;

  private byte[] out = new byte[128];
  private int length;
  private final List<Numbered> numbered = new ArrayList<>();
  private final Set<Reference> references = new LinkedHashSet<>();

  /** What was written. */
  MemberCode end(int access) {
    return new MemberCode(access, Arrays.copyOf(out, length), numbered, List.copyOf(references));
  }

  private void makeRoom(int bytes) {
    if (out.length - length < bytes) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, length + bytes));
    }
  }

  void number(int value) {
    makeRoom(Integer.BYTES);
    out[length++] = (byte) (value >>> 24);
    out[length++] = (byte) (value >>> 16);
    out[length++] = (byte) (value >>> 8);
    out[length++] = (byte) value;
  }

  private void number(long value) {
    number((int) (value >>> Integer.SIZE));
    number((int) value);
  }

  void word(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    makeRoom(bytes.length);
    System.arraycopy(bytes, 0, out, length, bytes.length);
    length += bytes.length;
  }

  private void gap(Numbered what) {
    number(GAP);
    numbered.add(what);
  }

  /** A class, by its internal name or, if it is one of arrays, by its descriptor. */
  void type(String internalName, Kind kind) {
    if (internalName.startsWith("[")) {
      descriptor(internalName);
      return;
    }
    references.add(Reference.toType(kind, internalName));
    name(internalName);
  }

  private void name(String internalName) {
    if (Numbered.isClass(internalName)) {
      gap(new Numbered(internalName, null));
    } else {
      word(internalName);
    }
  }

  /** The types in a descriptor. */
  void descriptor(String descriptor) {
    int from = 0;
    for (int at = descriptor.indexOf('L'); at >= 0; at = descriptor.indexOf('L', from)) {
      int end = descriptor.indexOf(';', at);
      word(descriptor.substring(from, at));
      type(descriptor.substring(at + 1, end), Kind.TYPE);
      from = end + 1;
    }
    word(descriptor.substring(from));
  }

  /** Notes the types in a generic signature, which says nothing else: values may be of them. */
  void mention(@Nullable String signature) {
    if (signature != null) {
      new SignatureReader(signature).accept(new SignatureVisitor(Opcodes.ASM9) {
        @Override
        public void visitClassType(String internalName) {
          references.add(Reference.toType(Kind.TYPE, internalName));
        }
      });
    }
  }

  void member(Kind kind, String owner, String name, String descriptor) {
    if (owner.startsWith("[")) {
      // A method of arrays, as clone().
      descriptor(owner);
      word(name);
      return;
    }
    if (Numbered.isMethod(name) && descriptor.startsWith("(")) {
      gap(new Numbered(owner, name + descriptor));
      return;
    }
    references.add(new Reference(kind, owner, name, descriptor));
    name(owner);
    word(name);
    descriptor(descriptor);
  }

  /** A constant of any type that a class file can have. */
  void constant(Object value) {
    if (value instanceof Type type) {
      type(type);
    } else if (value instanceof Handle handle) {
      handle(handle);
    } else if (value instanceof ConstantDynamic dynamic) {
      word("dynamic");
      word(dynamic.getName());
      descriptor(dynamic.getDescriptor());
      handle(dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        constant(dynamic.getBootstrapMethodArgument(i));
      }
    } else {
      plain(value);
    }
  }

  private void plain(Object value) {
    word(value.getClass().getSimpleName());
    if (value instanceof String text) {
      references.add(Reference.toText(text));
      word(text);
    } else if (value instanceof Double number) {
      number(Double.doubleToRawLongBits(number));
    } else if (value instanceof Float number) {
      number(Float.floatToRawIntBits(number));
    } else {
      word(value.toString());
    }
  }

  private void type(Type type) {
    word("class");
    if (type.getSort() == Type.OBJECT) {
      type(type.getInternalName(), Kind.CLASS_CONSTANT);
    } else {
      descriptor(type.getDescriptor());
    }
  }

  void handle(Handle handle) {
    number(handle.getTag());
    member(kind(handle.getTag()), handle.getOwner(), handle.getName(), handle.getDesc());
    if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      references.add(Reference.toType(Kind.NEW, handle.getOwner()));
    }
  }

  private static Kind kind(int tag) {
    return switch (tag) {
      case Opcodes.H_GETFIELD -> Kind.FIELD_READ;
      case Opcodes.H_PUTFIELD -> Kind.FIELD_WRITE;
      case Opcodes.H_GETSTATIC -> Kind.STATIC_READ;
      case Opcodes.H_PUTSTATIC -> Kind.STATIC_WRITE;
      case Opcodes.H_INVOKESTATIC -> Kind.STATIC_CALL;
      case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Kind.SPECIAL_CALL;
      default -> Kind.VIRTUAL_CALL;
    };
  }
}
