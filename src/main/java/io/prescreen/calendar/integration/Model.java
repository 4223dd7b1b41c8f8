package io.prescreen.calendar.integration;

import io.prescreen.calendar.link.LinkKind;
import java.util.Set;

/** The two ways of reaching calendars. */
public enum Model {
    /** People link their own calendars, or an administrator one general primary account. */
    BUSINESS_CONNECT(LinkKind.PERSONAL, LinkKind.PRIMARY),
    /** One service account of the organisation hands out delegations. */
    ENTERPRISE_CONNECT(LinkKind.SERVICE_ACCOUNT);

    private final Set<LinkKind> roots;

    Model(LinkKind... roots) {
        this.roots = Set.of(roots);
    }

    /** The links that it is made of; whatever else it has was obtained through them. */
    Set<LinkKind> roots() {
        return roots;
    }
}
