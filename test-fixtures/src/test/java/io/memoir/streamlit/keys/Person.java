package io.memoir.streamlit.keys;

/** A value: a record is an argument with no further ado. */
public record Person(String name, int age) {}
