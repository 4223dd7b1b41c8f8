package io.prescreen.sandbox.cronofy.state;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An application's lasting access to one account. Here an account has one mailbox, as if every request carried
 * {@code avoid_linking=true}.
 *
 * @param sub the account
 * @param allowedBy those who allowed it: its own mailbox, those of colleagues, service accounts ({@code ser_…})
 * @param scope as last requested by the mailbox's own person, with what colleagues asked for; separated by spaces
 * @param delegatedScope as last requested by the mailbox's own person; empty if they never allowed it
 */
public record Authorization(
        String clientId,
        String sub,
        String mailbox,
        Set<String> allowedBy,
        String scope,
        String delegatedScope,
        String refreshToken) {

    static Authorization of(Permission permission, String sub) {
        return new Authorization(
                permission.clientId(),
                sub,
                permission.mailbox(),
                Set.of(permission.allowedBy()),
                permission.scope(),
                permission.delegatedScope(),
                Identifiers.token());
    }

    public String profileId() {
        return Identifiers.profile(sub);
    }

    public String relinkToken() {
        return Identifiers.relinkToken(profileId());
    }

    /** The same account allowed once more: a colleague can neither change what its person delegates nor take rights away. */
    Authorization and(Permission more) {
        Set<String> all = new TreeSet<>(allowedBy);
        all.add(more.allowedBy());
        String delegated = more.isOwn() ? more.delegatedScope() : delegatedScope;
        String scopes = more.isOwn() ? more.scope() : both(scope, more.scope());
        return new Authorization(clientId, sub, mailbox, all, scopes, delegated, refreshToken);
    }

    private static String both(String one, String other) {
        return Stream.of(one, other)
                .flatMap(scope -> Stream.of(scope.split(" ")))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What is left of it when only some of those who allowed it still may; empty if none of them. */
    Optional<Authorization> stillAllowedBy(Predicate<String> some) {
        Set<String> left = allowedBy.stream().filter(some).collect(Collectors.toCollection(TreeSet::new));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Authorization(clientId, sub, mailbox, left, scope, delegatedScope, refreshToken));
    }

    Authorization rotated() {
        return new Authorization(clientId, sub, mailbox, allowedBy, scope, delegatedScope, Identifiers.token());
    }
}
