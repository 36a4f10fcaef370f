package io.reactivex.rxjava3.core;

public abstract class Observable<T> implements ObservableSource<T> {}
