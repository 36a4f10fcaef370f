package io.reactivex.rxjava3.core;

import org.reactivestreams.Publisher;

public abstract class Flowable<T> implements Publisher<T> {}
