package io.reactivex;

public abstract class Single<T> implements SingleSource<T> {}
