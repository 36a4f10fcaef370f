import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import java.io.Externalizable;
import java.io.InputStream;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.net.Socket;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

interface Bad {
  @CacheData
  InputStream input(); // error: CacheLiveResult

  @CacheData
  Connection connection(); // error: CacheLiveResult

  @CacheData
  Thread[] threads(); // error: CacheLiveResult

  @CacheData
  Map<String, List<? extends InputStream>> deep(); // error: CacheLiveResult

  @CacheData
  <T extends Thread> T bounded(); // error: CacheLiveResult

  @CacheData
  <T extends Row & Serializable> List<T> boundedByRow(); // error: CacheLiveResult

  @CacheData
  Map.Entry<String, Optional<Row[]>> inRecord(); // error: CacheLiveResult

  record Row(String name, Cell cell) {}

  record Cell(Socket socket) {}

  @CacheData
  Derived inherited(); // error: CacheLiveResult

  class Base<T> {
    private T content;
  }

  class Derived extends Base<Thread> {}

  @CacheData
  Shape inOneSubclass(); // error: CacheLiveResult

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(Thread painter) implements Shape {}

  @CacheData
  Threads inSuperclassOfTheJdk(); // error: CacheLiveResult

  class Threads extends ArrayList<Thread> {
    private static final long serialVersionUID = 1L;
  }

  @CacheData
  Two two(); // error: CacheLiveResult, CacheLiveResult

  record Two(Thread first, Socket second, Thread again) {}

  @CacheData
  Node<String> recursive();

  class Node<T> {
    private Node<List<T>> next;
    private Node<T> same;
    private T value;
    private static Thread shared;
    private transient Thread worker;
  }

  @CacheData
  OwnForm writesItself();

  class OwnForm implements Externalizable {
    private Thread worker;

    public OwnForm() {}

    @Override
    public void writeExternal(ObjectOutput out) {}

    @Override
    public void readExternal(ObjectInput in) {}
  }

  @CacheData
  Open mayBeAnything();

  interface Open {
    Thread thread();
  }

  @CacheResource(onRelease = Close.class)
  Connection fine(String url);
}
