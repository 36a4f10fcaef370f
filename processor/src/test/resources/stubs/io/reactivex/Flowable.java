package io.reactivex;

import org.reactivestreams.Publisher;

public abstract class Flowable<T> implements Publisher<T> {}
