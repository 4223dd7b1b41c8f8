package io.prescreen.sandbox.company;

import java.time.ZoneId;
import java.util.List;

/**
 * A Prescreen user of one tenant. One human who works for two tenants is two persons with the same mailbox.
 *
 * @param subject the {@code sub} claim of the person's tokens
 * @param roles the roles in the person's tokens
 */
public record Person(
        String subject,
        String mailbox,
        String name,
        ZoneId zone,
        String provider,
        List<String> roles,
        List<String> calendarNames)
        implements MailboxOwner {

    public Person {
        roles = List.copyOf(roles);
        calendarNames = List.copyOf(calendarNames);
    }
}
