package io.prescreen.calendar.cronofy;

/**
 * Who wants calls.
 *
 * @param tenant a keyed hash: nobody's name is in the tables that all tenants share
 */
record Claim(Lane lane, String tenant) {}
