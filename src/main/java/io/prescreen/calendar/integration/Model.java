package io.prescreen.calendar.integration;

import io.prescreen.calendar.link.LinkKind;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The same of all of them together. */
    public static Set<LinkKind> rootsOf(Collection<Model> models) {
        return models.stream().flatMap(model -> model.roots.stream()).collect(Collectors.toSet());
    }
}
