package io.prescreen.calendar.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Something that a reset removes, or has removed; {@code Removal} of the contract. It says nothing of other tenants.
 *
 * @param mailbox lower case; null where there is none
 * @param provider as the contract names it; null where there is none
 * @param person whose it is; null: the tenant's
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Removal(Kind kind, String mailbox, String provider, String person) {

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Kind {
        PERSONAL_LINK,
        PRIMARY_LINK,
        SERVICE_ACCOUNT,
        DELEGATION,
        /** Somebody is on their way through Cronofy's pages. */
        LINK_ATTEMPT,
        /** Cronofy was asked for a delegation. */
        DELEGATION_REQUEST
    }
}
