package io.smallrye.mutiny;

import java.util.concurrent.Flow;

public interface Multi<T> extends Flow.Publisher<T> {}
