package io.prescreen.sandbox.postgres;

/** A database role that can log in. The password is no secret: the server listens on loopback only. */
public record Role(String name, String password) {}
