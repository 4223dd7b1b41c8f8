package io.prescreen.sandbox.cronofy.state;

import io.prescreen.sandbox.company.Sharing;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who shares a mailbox with whom, at the calendar services. */
public final class Shares {

    private final Map<String, Sharing> byMailbox = new HashMap<>();
    private final Map<String, Sharing> company;
    private final Mailboxes mailboxes;

    Shares(Map<String, Sharing> company, Mailboxes mailboxes) {
        this.company = company;
        this.mailboxes = mailboxes;
        reset();
    }

    public Sharing of(String mailbox) {
        Sharing exception = byMailbox.get(key(mailbox));
        return exception == null ? Sharing.usual(mailbox) : exception.of(mailbox);
    }

    public boolean isShared(String mailbox, String with) {
        return !mailbox.equalsIgnoreCase(with) && of(mailbox).isWith(with);
    }

    /** What somebody can reach besides their own mailbox. */
    public List<Mailbox> reachedBy(String person) {
        return mailboxes.all().stream()
                .filter(mailbox -> isShared(mailbox.address(), person))
                .toList();
    }

    public void put(String mailbox, Sharing sharing) {
        byMailbox.put(key(mailbox), sharing);
    }

    /** Back to what is usual. */
    public void remove(String mailbox) {
        byMailbox.remove(key(mailbox));
    }

    void reset() {
        byMailbox.clear();
        company.forEach(this::put);
    }

    private static String key(String mailbox) {
        return mailbox.toLowerCase(Locale.ROOT);
    }
}
