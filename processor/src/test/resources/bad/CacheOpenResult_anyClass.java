import io.memoir.CacheData;
import io.memoir.Persist;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

@CacheData(persist = Persist.DISK)
interface Bad {
  Voice itself(); // warning: CacheOpenResult

  Base itsSubclasses(); // warning: CacheOpenResult

  List<Voice> inside(); // warning: CacheOpenResult

  Map<String, Optional<Voice[]>> deepInside(); // warning: CacheOpenResult

  Object anything(); // warning: CacheOpenResult

  Map<String, Object> anythingInside(); // warning: CacheOpenResult

  List<?> unknown(); // warning: CacheOpenResult

  List<? extends Voice> bounded(); // warning: CacheOpenResult

  List<? super String> lowerBound(); // warning: CacheOpenResult

  @SuppressWarnings("rawtypes")
  List raw(); // warning: CacheOpenResult

  <T> T variable(Class<String> type); // warning: CacheOpenResult

  <T extends Voice> T boundedVariable(String name); // warning: CacheOpenResult

  Row component(); // warning: CacheOpenResult

  Holder field(); // warning: CacheOpenResult

  Sealed permitted(); // warning: CacheOpenResult

  Voices subclassOfAList(); // warning: CacheOpenResult

  Both both(); // warning: CacheOpenResult, CacheOpenResult

  Page<?> page(); // warning: CacheOpenResult

  @CacheData(persist = Persist.DISK, resultTypes = Group.class)
  Voice hasAnOpenField(); // warning: CacheOpenResult

  @CacheData(persist = Persist.DISK, resultTypes = String.class)
  Voice hasAnother(); // warning: CacheOpenResult

  @CacheData(persist = Persist.DISK, resultTypes = Loud.class)
  List<Voice> named();

  @CacheData(persist = Persist.DISK, resultTypes = {Loud.class, String.class})
  Map<Voice, Object> bothNamed();

  @SuppressWarnings("rawtypes")
  @CacheData(persist = Persist.DISK, resultTypes = String.class)
  List rawNamed();

  @CacheData
  Voice inMemory();

  @CacheData
  Object anythingInMemory();

  @SuppressWarnings("CacheOpenResult")
  Voice known();

  @CacheData(persist = Persist.DISK)
  void nothing(String name);

  int primitive();

  Collection<SortedMap<String, BigDecimal>> collections();

  Map<LocalDate, Path> valuesOfTheJdk();

  ZoneId abstractInTheJdk();

  Class<?> type();

  Shape sealed();

  Plain open();

  Day day();

  <T extends Shape> Page<T> boundedPage(String name);

  Shapes<?> boundedByItsDeclaration();

  interface Voice {}

  record Loud(int volume) implements Voice {}

  record Group(Base leader) implements Voice {}

  abstract class Base {}

  record Row(int n, Voice voice) {}

  class Holder {
    Object[] anything;
    transient Voice transientVoice;
    static Voice staticVoice;
  }

  sealed interface Sealed permits Open {}

  non-sealed interface Open extends Sealed {}

  class Voices extends ArrayList<Voice> {
    private static final long serialVersionUID = 1;
  }

  record Both(Voice voice, List<Base> bases) {}

  record Page<T>(List<T> items) {}

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  final class Square implements Shape {
    double side;
  }

  record Shapes<S extends Shape>(List<S> shapes) {}

  class Plain {
    String name;
    Plain next;
  }

  enum Day {
    TODAY {
      @Override
      int number() {
        return 0;
      }
    };

    abstract int number();
  }
}
