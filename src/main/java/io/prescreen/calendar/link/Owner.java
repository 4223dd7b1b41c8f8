package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import java.util.UUID;

/**
 * Who stands behind a link.
 *
 * @param person whose own link it is, or null
 * @param grantor the link through which a delegation was obtained, or null
 */
record Owner(TenantId tenant, LinkKind kind, String person, UUID grantor) {

    static Owner person(TenantId tenant, PersonId person) {
        return new Owner(tenant, LinkKind.PERSONAL, person.value(), null);
    }

    static Owner tenant(TenantId tenant) {
        return new Owner(tenant, LinkKind.PRIMARY, null, null);
    }

    static Owner organisation(TenantId tenant) {
        return new Owner(tenant, LinkKind.SERVICE_ACCOUNT, null, null);
    }

    static Owner grantor(RowId grantor) {
        return new Owner(grantor.tenantId(), LinkKind.DELEGATION, null, grantor.id());
    }

    /** Of a delegation whose grantor is not, or no longer, there: it can only be given up. */
    static Owner nobody(TenantId tenant) {
        return new Owner(tenant, LinkKind.DELEGATION, null, null);
    }

    Link newLink() {
        Link link = new Link();
        link.id = RowId.fresh(tenant);
        link.kind = kind;
        link.person = person;
        link.grantor = grantor;
        return link;
    }
}
