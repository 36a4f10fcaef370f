package com.acme.beans;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Copies;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.Funnel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * A {@link Store} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code tree(root)} is data: a copy for each caller.
 *   <li>{@code beans(bean, money)} is data: a copy for each caller.
 *   <li>{@code money(page, base)} is data: a copy for each caller.
 *   <li>{@code page()} is data: a copy for each caller.
 *   <li>{@code hierarchy()} is data: a copy for each caller.
 *   <li>{@code wide(wide)} is data: a copy for each caller.
 *   <li>{@code unproven(unproven)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Store_Cached extends Store {
  /** The source of {@code tree}, hashed: when it changes, older results are not used. */
  private static final String TREE_BODY_HASH = "137005468176679d8b9e62715de2f40c";

  /** The source of {@code beans}, hashed: when it changes, older results are not used. */
  private static final String BEANS_BODY_HASH = "975e7aec803cb4626098057720663917";

  /** The source of {@code money}, hashed: when it changes, older results are not used. */
  private static final String MONEY_BODY_HASH = "69e9cc1ffeb3a3818e741a098dc7c085";

  /** The source of {@code page}, hashed: when it changes, older results are not used. */
  private static final String PAGE_BODY_HASH = "ca7c99f98cc63c816e78a5d1035342f8";

  /** The source of {@code hierarchy}, hashed: when it changes, older results are not used. */
  private static final String HIERARCHY_BODY_HASH = "11f43ac3fa633a84d9bfed3e53c5854e";

  /** The source of {@code wide}, hashed: when it changes, older results are not used. */
  private static final String WIDE_BODY_HASH = "cc8c6e532a2ba109a8dece2b2291d1cf";

  /** The source of {@code unproven}, hashed: when it changes, older results are not used. */
  private static final String UNPROVEN_BODY_HASH = "28bae2de8b5d3ed76e7f5b0895ea76af";

  /** What {@code tree} returned; {@code tree.clear()} forgets it. */
  public final TreeCache tree;

  /** What {@code beans} returned; {@code beans.clear()} forgets it. */
  public final BeansCache beans;

  /** What {@code money} returned; {@code money.clear()} forgets it. */
  public final MoneyCache money;

  /** What {@code page} returned; {@code page.clear()} forgets it. */
  public final PageCache page;

  /** What {@code hierarchy} returned; {@code hierarchy.clear()} forgets it. */
  public final HierarchyCache hierarchy;

  /** What {@code wide} returned; {@code wide.clear()} forgets it. */
  public final WideCache wide;

  /** What {@code unproven} returned; {@code unproven.clear()} forgets it. */
  public final UnprovenCache unproven;

  /** Makes a wrapper; results are shared with every other wrapper in this program. */
  public Store_Cached() {
    this(Caches.shared());
  }

  /** Makes a wrapper; results are kept in {@code caches}, which a test can own. */
  public Store_Cached(Caches caches) {
    this.tree = new TreeCache(caches, this);
    this.beans = new BeansCache(caches, this);
    this.money = new MoneyCache(caches, this);
    this.page = new PageCache(caches, this);
    this.hierarchy = new HierarchyCache(caches, this);
    this.wide = new WideCache(caches, this);
    this.unproven = new UnprovenCache(caches, this);
  }

  @Override
  Node tree(Node root) {
    if (tree == null) {
      return super.tree(root);
    }
    Call<Node> call = tree.call(root);
    while (call.mustRun()) {
      try {
        call.returned(super.tree(root));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  List<Bean> beans(Optional<Bean> bean, Money money) {
    if (beans == null) {
      return super.beans(bean, money);
    }
    Call<List<Bean>> call = beans.call(bean, money);
    while (call.mustRun()) {
      try {
        call.returned(super.beans(bean, money));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  Money money(Page<Open> page, Base base) {
    if (money == null) {
      return super.money(page, base);
    }
    Call<Money> call = money.call(page, base);
    while (call.mustRun()) {
      try {
        call.returned(super.money(page, base));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  Page<Open> page() {
    if (page == null) {
      return super.page();
    }
    Call<Page<Open>> call = page.call();
    while (call.mustRun()) {
      try {
        call.returned(super.page());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  Base hierarchy() {
    if (hierarchy == null) {
      return super.hierarchy();
    }
    Call<Base> call = hierarchy.call();
    while (call.mustRun()) {
      try {
        call.returned(super.hierarchy());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  TheClassWithTheLongNameThatDoesNotFit wide(TheClassWithTheLongNameThatDoesNotFit wide) {
    if (this.wide == null) {
      return super.wide(wide);
    }
    Call<TheClassWithTheLongNameThatDoesNotFit> call = this.wide.call(wide);
    while (call.mustRun()) {
      try {
        call.returned(super.wide(wide));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  List<Unproven> unproven(Unproven[] unproven) {
    if (this.unproven == null) {
      return super.unproven(unproven);
    }
    Call<List<Unproven>> call = this.unproven.call(unproven);
    while (call.mustRun()) {
      try {
        call.returned(super.unproven(unproven));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code tree(root)}. */
  public static final class TreeCache extends DataCache<Node> {
    private TreeCache(Caches caches, Store self) {
      super(caches
          .function(Store.class, "tree", Node.class)
          .bodyHash(TREE_BODY_HASH)
          .self(self)
          .keyedBy("root")
          .returns(Node.class)
          .funnel(new NodeFunnel())
          .copier(new NodeCopier()));
    }

    /** Forgets the result of {@code tree(root)}; the next such call runs the method. */
    public void clear(Node root) {
      forget(key(root), root);
    }

    /** Says why {@code tree(root)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Node root) {
      return explanation(key(root), root);
    }

    private Call<Node> call(Node root) {
      Object key = key(root);
      Call<Node> found = find(key);
      return found != null ? found : begin(key, root);
    }

    private Object key(Node root) {
      return new Key(argument("root", root));
    }

    private record Key(Object root) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(root, that.root);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(root);
      }
    }
  }

  /** The results of {@code beans(bean, money)}. */
  public static final class BeansCache extends DataCache<List<Bean>> {
    private BeansCache(Caches caches, Store self) {
      super(caches
          .function(Store.class, "beans", Optional.class, Money.class)
          .bodyHash(BEANS_BODY_HASH)
          .self(self)
          .keyedBy("bean", "money")
          .returns(List.class, Bean.class)
          .funnel(new MoneyFunnel())
          .funnel(new BeanFunnel())
          .copier(new BeanCopier()));
    }

    /** Forgets the result of {@code beans(bean, money)}; the next such call runs the method. */
    public void clear(Optional<Bean> bean, Money money) {
      forget(key(bean, money), bean, money);
    }

    /** Says why {@code beans(bean, money)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Optional<Bean> bean, Money money) {
      return explanation(key(bean, money), bean, money);
    }

    private Call<List<Bean>> call(Optional<Bean> bean, Money money) {
      Object key = key(bean, money);
      Call<List<Bean>> found = find(key);
      return found != null ? found : begin(key, bean, money);
    }

    private Object key(Optional<Bean> bean, Money money) {
      return new Key(argument("bean", bean), argument("money", money));
    }

    private record Key(Object bean, Object money) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(bean, that.bean)
            && Objects.equals(money, that.money);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(bean);
        return mixed(hash, Objects.hashCode(money));
      }
    }
  }

  /** The results of {@code money(page, base)}. */
  public static final class MoneyCache extends DataCache<Money> {
    private MoneyCache(Caches caches, Store self) {
      super(caches
          .function(Store.class, "money", Page.class, Base.class)
          .bodyHash(MONEY_BODY_HASH)
          .self(self)
          .keyedBy("page", "base")
          .returns(Money.class)
          .funnel(new PageFunnel())
          .funnel(new OpenFunnel())
          .funnel(new LeafFunnel())
          .funnel(new BranchFunnel())
          .copier(new MoneyCopier()));
    }

    /** Forgets the result of {@code money(page, base)}; the next such call runs the method. */
    public void clear(Page<Open> page, Base base) {
      forget(key(page, base), page, base);
    }

    /** Says why {@code money(page, base)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Page<Open> page, Base base) {
      return explanation(key(page, base), page, base);
    }

    private Call<Money> call(Page<Open> page, Base base) {
      Object key = key(page, base);
      Call<Money> found = find(key);
      return found != null ? found : begin(key, page, base);
    }

    private Object key(Page<Open> page, Base base) {
      return new Key(argument("page", page), argument("base", base));
    }

    private record Key(Object page, Object base) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(page, that.page)
            && Objects.equals(base, that.base);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(page);
        return mixed(hash, Objects.hashCode(base));
      }
    }
  }

  /** The results of {@code page()}. */
  public static final class PageCache extends DataCache<Page<Open>> {
    private PageCache(Caches caches, Store self) {
      super(caches
          .function(Store.class, "page")
          .bodyHash(PAGE_BODY_HASH)
          .self(self)
          .returns(Page.class, Open.class)
          .copier(new PageCopier())
          .copier(new OpenCopier()));
    }

    /** Says why {@code page()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Page<Open>> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code hierarchy()}. */
  public static final class HierarchyCache extends DataCache<Base> {
    private HierarchyCache(Caches caches, Store self) {
      super(caches
          .function(Store.class, "hierarchy")
          .bodyHash(HIERARCHY_BODY_HASH)
          .self(self)
          .returns(Base.class)
          .copier(new LeafCopier())
          .copier(new BranchCopier()));
    }

    /** Says why {@code hierarchy()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Base> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code wide(wide)}. */
  public static final class WideCache extends DataCache<TheClassWithTheLongNameThatDoesNotFit> {
    private WideCache(Caches caches, Store self) {
      super(caches
          .function(Store.class, "wide", TheClassWithTheLongNameThatDoesNotFit.class)
          .bodyHash(WIDE_BODY_HASH)
          .self(self)
          .keyedBy("wide")
          .returns(TheClassWithTheLongNameThatDoesNotFit.class)
          .funnel(new TheClassWithTheLongNameThatDoesNotFitFunnel())
          .copier(new TheClassWithTheLongNameThatDoesNotFitCopier()));
    }

    /** Forgets the result of {@code wide(wide)}; the next such call runs the method. */
    public void clear(TheClassWithTheLongNameThatDoesNotFit wide) {
      forget(key(wide), wide);
    }

    /** Says why {@code wide(wide)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(TheClassWithTheLongNameThatDoesNotFit wide) {
      return explanation(key(wide), wide);
    }

    private Call<TheClassWithTheLongNameThatDoesNotFit> call(
        TheClassWithTheLongNameThatDoesNotFit wide) {
      Object key = key(wide);
      Call<TheClassWithTheLongNameThatDoesNotFit> found = find(key);
      return found != null ? found : begin(key, wide);
    }

    private Object key(TheClassWithTheLongNameThatDoesNotFit wide) {
      return new Key(argument("wide", wide));
    }

    private record Key(Object wide) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(wide, that.wide);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(wide);
      }
    }
  }

  /** The results of {@code unproven(unproven)}. */
  public static final class UnprovenCache extends DataCache<List<Unproven>> {
    private UnprovenCache(Caches caches, Store self) {
      super(caches
          .function(Store.class, "unproven", Unproven[].class)
          .bodyHash(UNPROVEN_BODY_HASH)
          .self(self)
          .keyedBy("unproven")
          .returns(List.class, Unproven.class));
    }

    /** Forgets the result of {@code unproven(unproven)}; the next such call runs the method. */
    public void clear(Unproven[] unproven) {
      forget(key(unproven), (Object) unproven);
    }

    /** Says why {@code unproven(unproven)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Unproven[] unproven) {
      return explanation(key(unproven), (Object) unproven);
    }

    private Call<List<Unproven>> call(Unproven[] unproven) {
      Object key = key(unproven);
      Call<List<Unproven>> found = find(key);
      return found != null ? found : begin(key, (Object) unproven);
    }

    private Object key(Unproven[] unproven) {
      return new Key(argument("unproven", unproven));
    }

    private record Key(Object unproven) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(unproven, that.unproven);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(unproven);
      }
    }
  }

  /** Reads a {@link Node} for keys. */
  private static final class NodeFunnel extends Funnel<Node> {
    private NodeFunnel() {
      super(Node.class, "java.util.List children", "com.acme.beans.Node next");
    }

    @Override
    public void read(Node value, FieldSink fields) {
      fields.add(value.getChildren());
      fields.add(value.getNext());
    }
  }

  /** Reads a {@link Money} for keys. */
  private static final class MoneyFunnel extends Funnel<Money> {
    private MoneyFunnel() {
      super(Money.class, "java.lang.String amount", "java.util.BitSet since");
    }

    @Override
    public void read(Money value, FieldSink fields) {
      fields.add(value.amount());
      fields.add(value.since());
    }
  }

  /** Reads a {@link Bean} for keys. */
  private static final class BeanFunnel extends Funnel<Bean> {
    private BeanFunnel() {
      super(
          Bean.class,
          "java.util.BitSet bits",
          "int count",
          "java.lang.String name",
          "boolean open");
    }

    @Override
    public void read(Bean value, FieldSink fields) {
      fields.add(value.bits());
      fields.add(value.count);
      fields.add(value.getName());
      fields.add(value.isOpen());
    }
  }

  /** Reads a {@link Page} for keys. */
  private static final class PageFunnel extends Funnel<Page<?>> {
    private PageFunnel() {
      super(Page.class, "java.lang.Object first", "java.util.List items");
    }

    @Override
    public void read(Page<?> value, FieldSink fields) {
      fields.add(value.first);
      fields.add(value.getItems());
    }
  }

  /** Reads a {@link Open} for keys. */
  private static final class OpenFunnel extends Funnel<Open> {
    private OpenFunnel() {
      super(Open.class, "[I numbers");
    }

    @Override
    public void read(Open value, FieldSink fields) {
      fields.add(value.numbers);
    }
  }

  /** Reads a {@link Base.Leaf} for keys. */
  private static final class LeafFunnel extends Funnel<Base.Leaf> {
    private LeafFunnel() {
      super(Base.Leaf.class, "java.util.List values");
    }

    @Override
    public void read(Base.Leaf value, FieldSink fields) {
      fields.add(value.values);
    }
  }

  /** Reads a {@link Base.Branch} for keys. */
  private static final class BranchFunnel extends Funnel<Base.Branch> {
    private BranchFunnel() {
      super(Base.Branch.class, "com.acme.beans.Base left", "com.acme.beans.Base right");
    }

    @Override
    public void read(Base.Branch value, FieldSink fields) {
      fields.add(value.left);
      fields.add(value.right);
    }
  }

  /** Reads a {@link TheClassWithTheLongNameThatDoesNotFit} for keys. */
  private static final class TheClassWithTheLongNameThatDoesNotFitFunnel
      extends Funnel<TheClassWithTheLongNameThatDoesNotFit> {
    private TheClassWithTheLongNameThatDoesNotFitFunnel() {
      super(
          TheClassWithTheLongNameThatDoesNotFit.class,
          "java.util.List another",
          "java.util.List theFieldWithAVeryLongNameThatGoesOnAndOnAndOnAndOnAndOn");
    }

    @Override
    public void read(TheClassWithTheLongNameThatDoesNotFit value, FieldSink fields) {
      fields.add(value.getTheFieldWithAVeryLongNameThatIsNotAsLongAsTheOtherOne());
      fields.add(value.theFieldWithAVeryLongNameThatGoesOnAndOnAndOnAndOnAndOn);
    }
  }

  /** Copies a {@link Node}. */
  private static final class NodeCopier extends Copier<Node> {
    private NodeCopier() {
      super(Node.class, "com.acme.beans.Node next", "java.util.List children");
    }

    @Override
    public Node copy(Node original, Copies copies) {
      Node copy = copies.begin(original, new Node());
      copy.setNext(copies.of(original.getNext()));
      copy.setChildren(copies.of(original.getChildren()));
      return copy;
    }
  }

  /** Copies a {@link Bean}. */
  private static final class BeanCopier extends Copier<Bean> {
    private BeanCopier() {
      super(
          Bean.class,
          "java.lang.String name",
          "java.util.BitSet bits",
          "boolean open",
          "int count");
    }

    @Override
    public Bean copy(Bean original, Copies copies) {
      Bean copy = copies.begin(original, new Bean());
      copy.setName(original.getName());
      copy.bits(copies.of(original.bits()));
      copy.setOpen(original.isOpen());
      copy.count = original.count;
      return copy;
    }
  }

  /** Copies a {@link Money}. */
  private static final class MoneyCopier extends Copier<Money> {
    private MoneyCopier() {
      super(Money.class, "java.lang.String amount", "java.util.BitSet since");
    }

    @Override
    public Money copy(Money original, Copies copies) {
      return new Money(original.amount(), copies.of(original.since()));
    }
  }

  /** Copies a {@link Page}. */
  private static final class PageCopier extends Copier<Page<?>> {
    private PageCopier() {
      super(Page.class, "java.util.List items", "java.lang.Object first");
    }

    @Override
    public Page<?> copy(Page<?> original, Copies copies) {
      return copyOf(original, copies);
    }

    private static <T> Page<T> copyOf(Page<T> original, Copies copies) {
      Page<T> copy = copies.begin(original, new Page<>());
      copy.setItems(copies.of(original.getItems()));
      copy.first = copies.of(original.first);
      return copy;
    }
  }

  /** Copies a {@link Open}. */
  private static final class OpenCopier extends Copier<Open> {
    private OpenCopier() {
      super(Open.class, "[I numbers", "java.lang.String _note", "byte unhashed");
    }

    @Override
    public Open copy(Open original, Copies copies) {
      Open copy = copies.begin(original, new Open());
      copy.numbers = copies.of(original.numbers);
      copy._note = original._note;
      copy.unhashed = original.unhashed;
      return copy;
    }
  }

  /** Copies a {@link Base.Leaf}. */
  private static final class LeafCopier extends Copier<Base.Leaf> {
    private LeafCopier() {
      super(Base.Leaf.class, "java.util.List values");
    }

    @Override
    public Base.Leaf copy(Base.Leaf original, Copies copies) {
      Base.Leaf copy = copies.begin(original, new Base.Leaf());
      copy.values = copies.of(original.values);
      return copy;
    }
  }

  /** Copies a {@link Base.Branch}. */
  private static final class BranchCopier extends Copier<Base.Branch> {
    private BranchCopier() {
      super(Base.Branch.class, "com.acme.beans.Base left", "com.acme.beans.Base right");
    }

    @Override
    public Base.Branch copy(Base.Branch original, Copies copies) {
      Base.Branch copy = copies.begin(original, new Base.Branch());
      copy.left = copies.of(original.left);
      copy.right = copies.of(original.right);
      return copy;
    }
  }

  /** Copies a {@link TheClassWithTheLongNameThatDoesNotFit}. */
  private static final class TheClassWithTheLongNameThatDoesNotFitCopier
      extends Copier<TheClassWithTheLongNameThatDoesNotFit> {
    private TheClassWithTheLongNameThatDoesNotFitCopier() {
      super(
          TheClassWithTheLongNameThatDoesNotFit.class,
          "java.util.List theFieldWithAVeryLongNameThatGoesOnAndOnAndOnAndOnAndOn",
          "java.util.List another");
    }

    @Override
    public TheClassWithTheLongNameThatDoesNotFit copy(
        TheClassWithTheLongNameThatDoesNotFit original, Copies copies) {
      TheClassWithTheLongNameThatDoesNotFit copy =
          copies.begin(original, new TheClassWithTheLongNameThatDoesNotFit());
      copy.theFieldWithAVeryLongNameThatGoesOnAndOnAndOnAndOnAndOn =
          copies.of(original.theFieldWithAVeryLongNameThatGoesOnAndOnAndOnAndOnAndOn);
      copy.setTheFieldWithAVeryLongNameThatIsNotAsLongAsTheOtherOne(
          copies.of(original.getTheFieldWithAVeryLongNameThatIsNotAsLongAsTheOtherOne()));
      return copy;
    }
  }
}
