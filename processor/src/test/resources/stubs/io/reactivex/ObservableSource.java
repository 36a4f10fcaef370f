package io.reactivex;

public interface ObservableSource<T> {}
