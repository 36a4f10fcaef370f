package io.memoir.mutation.generated;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where the bodies of methods can be edited. */
final class SiteScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  private static final Map<Tree.Kind, List<String>> SWAPS = swaps();

  private final String path;
  private final String source;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<Site> found = new ArrayList<>();
  private String type;
  private String method = "";

  SiteScanner(String path, String source, CompilationUnitTree unit, SourcePositions positions) {
    this.path = path;
    this.source = source;
    this.unit = unit;
    this.positions = positions;
    this.type = path.substring(0, path.lastIndexOf('/'));
  }

  private static Map<Tree.Kind, List<String>> swaps() {
    Map<Tree.Kind, List<String>> swaps = new HashMap<>();
    swaps.put(Tree.Kind.PLUS, List.of("+", "-"));
    swaps.put(Tree.Kind.MINUS, List.of("-", "+"));
    swaps.put(Tree.Kind.MULTIPLY, List.of("*", "/"));
    swaps.put(Tree.Kind.DIVIDE, List.of("/", "*"));
    swaps.put(Tree.Kind.LESS_THAN, List.of("<", "<="));
    swaps.put(Tree.Kind.LESS_THAN_EQUAL, List.of("<=", "<"));
    swaps.put(Tree.Kind.GREATER_THAN, List.of(">", ">="));
    swaps.put(Tree.Kind.GREATER_THAN_EQUAL, List.of(">=", ">"));
    swaps.put(Tree.Kind.EQUAL_TO, List.of("==", "!="));
    swaps.put(Tree.Kind.NOT_EQUAL_TO, List.of("!=", "=="));
    swaps.put(Tree.Kind.CONDITIONAL_AND, List.of("&&", "||"));
    swaps.put(Tree.Kind.CONDITIONAL_OR, List.of("||", "&&"));
    return swaps;
  }

  List<Site> found() {
    return found;
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  private void add(String what, int start, int end, String text) {
    if (!method.isEmpty() && start >= 0 && end > start) {
      found.add(new Site(path, type + "." + method, what, start, end, text));
    }
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (tree.getSimpleName().length() == 0) {
      return super.visitClass(tree, null);
    }
    String outer = type;
    type = type
        + (outer.equals(path.substring(0, path.lastIndexOf('/'))) ? "/" : "$")
        + tree.getSimpleName();
    super.visitClass(tree, null);
    type = outer;
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    String outer = method;
    method = tree.getName().toString();
    scan(tree.getBody(), null);
    method = outer;
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    List<String> swap = SWAPS.get(tree.getKind());
    int from = end(tree.getLeftOperand());
    int at = swap == null ? -1 : source.indexOf(swap.get(0), from);
    if (swap != null && at >= 0 && at < start(tree.getRightOperand())) {
      String what = swap.get(0) + " becomes " + swap.get(1);
      add(what, at, at + swap.get(0).length(), swap.get(1));
    }
    return super.visitBinary(tree, null);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
    if (tree.getValue() instanceof Integer value) {
      add(value + " is one more", start(tree), end(tree), String.valueOf(value + 1));
    }
    return super.visitLiteral(tree, null);
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    int start = start(tree.getCondition());
    int end = end(tree.getCondition());
    add("a condition is negated", start, end, "(!" + source.substring(start, end) + ")");
    return super.visitIf(tree, null);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree tree, @Nullable Void unused) {
    if (tree.getExpression() instanceof MethodInvocationTree) {
      add("a call is left out", start(tree), end(tree), ";");
    }
    return super.visitExpressionStatement(tree, null);
  }
}
