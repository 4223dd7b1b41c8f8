package io.prescreen.calendar.delegation;

import io.prescreen.calendar.link.Route;
import java.util.List;
import java.util.Optional;

/**
 * Whether and how a caller reaches a target.
 *
 * @param mailbox that of the target, in lower case; of a person only when there is a route to it
 * @param routes the best first; some may turn out to be dead
 * @param obstacle why there is no route; empty when there is one
 */
public record Reach(Target target, Optional<String> mailbox, List<Route> routes, Optional<Obstacle> obstacle) {

    static Reach by(Target target, String mailbox, List<Route> routes) {
        return new Reach(target, Optional.of(mailbox), List.copyOf(routes), Optional.empty());
    }

    static Reach none(Target target, Obstacle why) {
        return new Reach(target, target.mailbox(), List.of(), Optional.of(why));
    }
}
