package reactor.core.publisher;

import org.reactivestreams.Publisher;

public abstract class Mono<T> implements Publisher<T> {}
