package reactor.core.publisher;

import org.reactivestreams.Publisher;

public abstract class Flux<T> implements Publisher<T> {}
