package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;

/**
 * Asks for another mailbox through an account's connection.
 *
 * @param profile the connection through which to reach the mailbox
 * @param mailbox the one wanted
 * @param callbackAddress where Cronofy posts its answer; whoever knows it could try to answer in Cronofy's place
 */
public record DelegationRequest(String profile, String mailbox, Secret callbackAddress) {}
