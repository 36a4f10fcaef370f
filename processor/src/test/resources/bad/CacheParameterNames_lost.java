import io.memoir.CacheData;
import java.util.function.IntBinaryOperator;

@CacheData // error: CacheParameterNames
interface Bad extends IntBinaryOperator {
  int own(int arg0);
}
