package io.prescreen.calendar.integration;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * A capability's part in "Reset Integration": every bean of this type takes part. The process may die at any moment, on
 * any replica, so everything here is done again until it is done: it must lead to the same end.
 *
 * <p>While it runs the model is not active, and whoever {@link ActiveModels#hold held} its activation has ended: nothing
 * new comes into being.
 */
public interface ResetStep {

    /** Lower ones go first: what others hang on comes last. */
    int order();

    /** As the contract names it. */
    String name();

    /** What {@link #remove} would remove if it were called now, all of it. Inside a transaction of the tenant. */
    Uni<List<Removal>> preview(TenantId tenant, Model model);

    /**
     * Removes some hundred at most, and says which. Called again until it removes nothing, before {@link #settle} and
     * after. Inside a transaction of the tenant, in which the removal is written into the certificate; no remote calls.
     */
    Uni<List<Removal>> remove(TenantId tenant, Model model);

    /**
     * Whatever must happen at Cronofy before the reset is over, for half a minute at most: then somebody else may think
     * that whoever does it is dead. Outside of transactions; may fail as Cronofy does.
     */
    Uni<Progress> settle(TenantId tenant, Model model);

    /** How far a step is: done, or what it waits for. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Progress {
        DONE,
        /** It has come as far as it should at once: others want to be heard by Cronofy too. It goes on soon. */
        MORE,
        /** Cronofy has not heard of everything yet. */
        CRONOFY,
        /** A call that began before the reset has not ended yet. */
        CALLS
    }
}
