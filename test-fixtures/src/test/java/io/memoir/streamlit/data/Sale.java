package io.memoir.streamlit.data;

/** A row of a table. */
public record Sale(String region, double amount) {}
