package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;

/** How Cronofy knows our events: the same part of the same interview is the same event for ever, and tells nothing. */
@ApplicationScoped
class EventIds {

    private final Vault vault;

    EventIds(Vault vault) {
        this.vault = vault;
    }

    /** 43 characters that are safe in addresses. @param name Prescreen's id of the interview */
    String of(TenantId tenant, String name, Part part) {
        // neither tenants nor names hold a slash
        byte[] hash = vault.keyedHash("interview-event", "%s/%s/%s".formatted(tenant, name, part));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
