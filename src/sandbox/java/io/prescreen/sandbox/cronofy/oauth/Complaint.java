package io.prescreen.sandbox.cronofy.oauth;

/** What a person is told about a field of a form. */
public record Complaint(String field, String text) {}
