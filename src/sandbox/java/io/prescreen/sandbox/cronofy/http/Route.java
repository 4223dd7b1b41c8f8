package io.prescreen.sandbox.cronofy.http;

/** @param path may have named segments, {@code /people/:mailbox} */
public record Route(String method, String path, Endpoint endpoint) {}
