package io.prescreen.sandbox.cronofy.callback;

/** Why a mailbox cannot be reached, whatever its owner answers. */
record Obstacle(String key, String description) {}
