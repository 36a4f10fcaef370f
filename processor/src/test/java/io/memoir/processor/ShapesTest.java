package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What generated funnels and copiers do when they run. */
class ShapesTest {

  private static final String MAKER = """
      package com.acme.beans;
      import java.util.*;
      final class Maker {
        static Bean bean() {
          Bean bean = new Bean().setName("tea");
          bean.bits(BitSet.valueOf(new long[] {7}));
          bean.setOpen(true);
          bean.count = 3;
          return bean;
        }
        static Node cycle() {
          Node root = new Node();
          Node child = new Node();
          root.setNext(child);
          child.setNext(root);
          root.setChildren(new ArrayList<>(List.of(child, root)));
          return root;
        }
        static Money money() {
          return new Money("5", BitSet.valueOf(new long[] {9}));
        }
        static Page<int[]> page() {
          Page<int[]> page = new Page<>();
          page.first = new int[] {1};
          page.setItems(new ArrayList<>(List.of(page.first, new int[] {2})));
          return page;
        }
        static Base.Branch branch() {
          Base.Leaf leaf = new Base.Leaf();
          leaf.values = new ArrayList<>(List.of("a"));
          Base.Branch branch = new Base.Branch();
          branch.left = leaf;
          branch.right = leaf;
          return branch;
        }
        static Open open() {
          Open open = new Open();
          open.numbers = new int[] {4, 5};
          open._note = "note";
          open.unhashed = 6;
          return open;
        }
      }
      """;

  private static GeneratedShapes beans;
  private static GeneratedShapes shapes;

  @BeforeAll
  static void compile() {
    TestCompiler.Result compiled = new TestCompiler()
        .file(Path.of("src/test/resources/golden/beans/Store.java"))
        .source("com/acme/beans/Maker.java", MAKER)
        .compile();
    beans = new GeneratedShapes(compiled, "com.acme.beans.Store_Cached");
    TestCompiler.Result records = new TestCompiler()
        .file(Path.of("src/test/resources/golden/shapes/Geometry.java"))
        .source("com/acme/shapes/Maker.java", """
            package com.acme.shapes;
            import java.util.*;
            final class Maker {
              static Geometry.Polygon polygon() {
                return new Geometry.Polygon(
                    "p", new Geometry.Point[0], Geometry.Color.RED, new int[0][]);
              }
              static Page<BitSet> page() {
                BitSet day = BitSet.valueOf(new long[] {1});
                return new Page<>(new ArrayList<>(List.of(day)), day, 12);
              }
            }
            """)
        .compile();
    shapes = new GeneratedShapes(records, "com.acme.shapes.Geometry_Cached");
  }

  @Test
  void aFunnelGivesTheFieldsInTheOrderOfTheirNames() throws ReflectiveOperationException {
    Object bean = beans.make("com.acme.beans.Maker", "bean");

    assertThat(beans.read("BeanFunnel", bean))
        .containsExactly(BitSet.valueOf(new long[] {7}), "int 3", "tea", "boolean true");
    assertThat(beans.funnel("BeanFunnel").members())
        .containsExactly(
            "java.util.BitSet bits", "int count", "java.lang.String name", "boolean open");
    assertThat(beans.funnel("BeanFunnel").type()).isEqualTo(bean.getClass());
  }

  @Test
  void aFunnelGivesTheValuesThemselves() throws ReflectiveOperationException {
    Object root = beans.make("com.acme.beans.Maker", "cycle");

    List<?> values = beans.read("NodeFunnel", root);

    assertThat(values.get(0)).isSameAs(GeneratedShapes.field(root, "children"));
    assertThat(values.get(1)).isSameAs(GeneratedShapes.field(root, "next"));
  }

  @Test
  void aFunnelLeavesOutWhatIsNotInTheKey() throws ReflectiveOperationException {
    Object open = beans.make("com.acme.beans.Maker", "open");
    Object polygon = shapes.make("com.acme.shapes.Maker", "polygon");

    assertThat(beans.read("OpenFunnel", open)).hasSize(1).first().isEqualTo(new int[] {4, 5});
    assertThat(shapes.funnel("PolygonFunnel").members())
        .containsExactly(
            "com.acme.shapes.Geometry$Color color",
            "[Lcom.acme.shapes.Geometry$Point; corners",
            "java.lang.String name");
    assertThat(shapes.read("PolygonFunnel", polygon)).hasSize(3).last().isEqualTo("p");
  }

  @Test
  void aCopyOfABeanHasAllFieldsAndItsOwnBits() throws ReflectiveOperationException {
    Object bean = beans.make("com.acme.beans.Maker", "bean");

    Object copy = beans.copy(bean, "BeanCopier");

    assertThat(copy).isNotSameAs(bean).hasSameClassAs(bean);
    assertThat(beans.read("BeanFunnel", copy)).isEqualTo(beans.read("BeanFunnel", bean));
    assertThat(GeneratedShapes.field(copy, "bits"))
        .isNotSameAs(GeneratedShapes.field(bean, "bits"));
  }

  @Test
  void aCopyOfACycleIsACycle() throws ReflectiveOperationException {
    Object root = beans.make("com.acme.beans.Maker", "cycle");

    Object copy = beans.copy(root, "NodeCopier");

    Object child = Objects.requireNonNull(GeneratedShapes.field(copy, "next"));
    assertThat(copy).isNotSameAs(root);
    assertThat(child).isNotSameAs(GeneratedShapes.field(root, "next"));
    assertThat(GeneratedShapes.field(child, "next")).isSameAs(copy);
    assertThat((List<?>) GeneratedShapes.field(copy, "children"))
        .satisfiesExactly(
            first -> assertThat(first).isSameAs(child),
            second -> assertThat(second).isSameAs(copy));
  }

  @Test
  void aCopyByTheConstructorHasEachValueInItsField() throws ReflectiveOperationException {
    Object money = beans.make("com.acme.beans.Maker", "money");

    Object copy = beans.copy(money, "MoneyCopier");

    assertThat(GeneratedShapes.field(copy, "amount")).isEqualTo("5");
    assertThat(GeneratedShapes.field(copy, "since"))
        .isEqualTo(BitSet.valueOf(new long[] {9}))
        .isNotSameAs(GeneratedShapes.field(money, "since"));
  }

  @Test
  void aCopyKeepsSharedReferences() throws ReflectiveOperationException {
    Object page = beans.make("com.acme.beans.Maker", "page");
    Object branch = beans.make("com.acme.beans.Maker", "branch");

    Object pageCopy = beans.copy(page, "PageCopier");
    Object branchCopy = beans.copy(branch, "BranchCopier", "LeafCopier");

    Object first = GeneratedShapes.field(pageCopy, "first");
    assertThat(first).isEqualTo(new int[] {1}).isNotSameAs(GeneratedShapes.field(page, "first"));
    assertThat((List<?>) GeneratedShapes.field(pageCopy, "items"))
        .hasSize(2)
        .first()
        .isSameAs(first);
    assertThat(GeneratedShapes.field(branchCopy, "left"))
        .isSameAs(GeneratedShapes.field(branchCopy, "right"))
        .isNotSameAs(GeneratedShapes.field(branch, "left"));
  }

  @Test
  void aCopyHasTheFieldsThatAreNotInTheKeyToo() throws ReflectiveOperationException {
    Object open = beans.make("com.acme.beans.Maker", "open");

    Object copy = beans.copy(open, "OpenCopier");

    assertThat(GeneratedShapes.field(copy, "_note")).isEqualTo("note");
    assertThat(GeneratedShapes.field(copy, "unhashed")).isEqualTo((byte) 6);
    assertThat(beans.copier("OpenCopier").fields())
        .containsExactlyInAnyOrder("[I numbers", "java.lang.String _note", "byte unhashed");
  }

  @Test
  void aCopyOfARecordIsEqualAndItsArraysAreItsOwn() throws ReflectiveOperationException {
    Object polygon = shapes.make("com.acme.shapes.Maker", "polygon");
    Object page = shapes.make("com.acme.shapes.Maker", "page");

    Object copy = shapes.copy(polygon, "PolygonCopier");
    Object pageCopy = shapes.copy(page, "PageCopier");

    assertThat(copy).isEqualTo(polygon).isNotSameAs(polygon);
    assertThat(pageCopy).isEqualTo(page).isNotSameAs(page);
    assertThat(GeneratedShapes.field(pageCopy, "first"))
        .isNotSameAs(GeneratedShapes.field(page, "first"));
  }
}
