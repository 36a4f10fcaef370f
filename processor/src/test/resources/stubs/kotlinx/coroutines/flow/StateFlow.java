package kotlinx.coroutines.flow;

public interface StateFlow<T> extends Flow<T> {}
