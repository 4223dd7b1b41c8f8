package io.prescreen.calendar.tenancy;

import java.util.regex.Pattern;

/**
 * A database function that may be asked without a tenant. There are three kinds, each {@code SECURITY DEFINER} and listed
 * in {@code R__tenant_free_functions.sql}: {@link LookUp} finds the tenant of something we handed out, {@link DueWork}
 * claims work for the background, {@link Shared} is about what all tenants share.
 */
public sealed interface TenantQuestion {

    String function();

    /** {@code function(keyed hash) returns tenant or null}. */
    record LookUp(String function) implements TenantQuestion {
        public LookUp {
            requireName(function);
        }
    }

    /** {@code function(argument, most) returns (tenant, id)}: claims rows for a while, at most so many. */
    record DueWork(String function, int argument, int most) implements TenantQuestion {
        public DueWork {
            requireName(function);
        }
    }

    /** {@code function(jsonb) returns jsonb}: one statement, and so one round trip. */
    record Shared(String function) implements TenantQuestion {
        public Shared {
            requireName(function);
        }
    }

    private static void requireName(String function) {
        if (!Pattern.matches("[a-z_]+", function)) {
            throw new IllegalArgumentException("not the name of a function: " + function);
        }
    }
}
