package io.prescreen.calendar.freebusy;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.availability.BusyPolicies;
import io.prescreen.calendar.availability.BusyPolicy;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An administrator decides what items of calendars mean. */
@ApplicationScoped
class DecidingPolicy {

    private final Tenancy tenancy;
    private final BusyPolicies policies;
    private final Audit audit;

    DecidingPolicy(Tenancy tenancy, BusyPolicies policies, Audit audit) {
        this.tenancy = tenancy;
        this.policies = policies;
        this.audit = audit;
    }

    Uni<BusyPolicy> decide(Caller administrator, BusyPolicy policy) {
        TenantId tenant = administrator.tenant();
        return tenancy.inTransaction(tenant, () -> policies.inForce(tenant)
                        .chain(former -> policy.equals(former)
                                ? Uni.createFrom().voidItem()
                                : policies.save(tenant, policy)
                                        .chain(() -> audit.record(administrator, List.of(changed(policy))))))
                .replaceWith(policy);
    }

    private static Fact changed(BusyPolicy policy) {
        return Fact.of(Action.BUSY_POLICY_CHANGED).with(policy.words());
    }
}
