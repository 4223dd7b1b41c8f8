package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;

/**
 * A mailbox, of a person or a resource, that a service account is asked for.
 *
 * @param callbackAddress where Cronofy posts its answer; whoever knows it could try to answer in Cronofy's place
 */
public record ServiceAccountRequestEntry(String mailbox, Secret callbackAddress) {}
