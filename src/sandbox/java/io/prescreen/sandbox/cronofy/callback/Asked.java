package io.prescreen.sandbox.cronofy.callback;

/**
 * What an application asked for and is told later.
 *
 * @param by the mailbox of the person through whom it asks
 * @param mailbox as asked for; perhaps nobody's
 * @param url where it wants to be told
 * @param state to be repeated; null if it sent none
 */
public record Asked(String clientId, String by, String mailbox, String url, String scope, String state) {}
