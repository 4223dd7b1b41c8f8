package io.prescreen.calendar.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of every row: it begins with the tenant, since foreign-key checks bypass row-level security. */
@Embeddable
public record RowId(@Column(columnDefinition = "text") String tenant, UUID id) {

    public static RowId fresh(TenantId tenant) {
        return new RowId(tenant.value(), UUID.randomUUID());
    }

    public static RowId of(TenantId tenant, UUID id) {
        return new RowId(tenant.value(), id);
    }

    public TenantId tenantId() {
        return new TenantId(tenant);
    }
}
