package io.memoir.mutation.generated;

import io.memoir.runtime.Caches;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Loads the library's classes so that they call the guard; its class files are as they are. */
final class GuardedLoader extends URLClassLoader {

  private static final String GUARD = Guard.class.getName().replace('.', '/');

  GuardedLoader(URL... classPath) {
    super(classPath, Caches.class.getClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      ClassReader reader = new ClassReader(in.readAllBytes());
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(new Guarding(writer, reader.getClassName()), 0);
      byte[] bytes = writer.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static final class Guarding extends ClassVisitor {
    private final String type;

    Guarding(ClassVisitor next, String type) {
      super(Opcodes.ASM9, next);
      this.type = type;
    }

    @Override
    public MethodVisitor visitMethod(
        int flags,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor next = super.visitMethod(flags, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitCode() {
          super.visitCode();
          super.visitLdcInsn(type + "." + name);
          super.visitMethodInsn(
              Opcodes.INVOKESTATIC, GUARD, "enter", "(Ljava/lang/String;)V", false);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
          super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "jump", "()V", false);
          super.visitJumpInsn(opcode, label);
        }
      };
    }
  }
}
