package io.reactivex;

public abstract class Observable<T> implements ObservableSource<T> {}
