package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.cronofy.FairShares.Want;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may make how many calls now. Lane by lane, the more urgent first; within a lane by {@link FairShares}. What other
 * replicas wait for, of tenants that have had less, is left to them.
 */
record Division(LaneLimits limits) {

    /**
     * @param use grows by what is divided
     * @param mine what waits in this replica
     * @param others what waits in the others
     * @return what this replica may take now; with what was used before never more than the limits
     */
    Map<Claim, Integer> divide(Use use, Demand mine, Demand others) {
        Demand all = mine.plus(others);
        Map<Claim, Integer> shares = new HashMap<>();
        for (Lane lane : Lane.values()) {
            int free = limits.free(lane, use, all);
            FairShares.divide(free, wants(lane, use, all)).forEach((tenant, calls) -> {
                Claim claim = new Claim(lane, tenant);
                use.add(claim, calls, calls);
                int own = Math.min(calls, mine.calls().getOrDefault(claim, 0));
                if (own > 0) {
                    shares.put(claim, own);
                }
            });
        }
        return shares;
    }

    private Map<String, Want> wants(Lane lane, Use use, Demand all) {
        Map<String, Want> wants = new HashMap<>();
        all.in(lane)
                .forEach((claim, waiting) -> wants.put(
                        claim.tenant(), new Want(use.perMinute(claim), Math.min(waiting, limits.room(claim, use)))));
        return wants;
    }
}
