package io.reactivex;

public interface SingleSource<T> {}
