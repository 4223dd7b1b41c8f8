package io.prescreen.sandbox.cronofy.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Codes and what they became: authorisations with their tokens. Expiry follows the sandbox clock. */
public final class Authorizations {

    private final Codes<Permission> codes;
    private final Map<String, Authorization> bySub = new LinkedHashMap<>();
    private final Map<String, Integer> accounts = new HashMap<>();
    private final AccessTokens accessTokens;
    private final SettingsStore settings;

    Authorizations(SandboxClock clock, SettingsStore settings) {
        this.codes = new Codes<>(clock, settings);
        this.accessTokens = new AccessTokens(clock);
        this.settings = settings;
    }

    public List<Authorization> active() {
        return List.copyOf(bySub.values());
    }

    /** The active ones of a mailbox, of all applications. */
    public List<Authorization> of(String mailbox) {
        return bySub.values().stream()
                .filter(candidate -> candidate.mailbox().equalsIgnoreCase(mailbox))
                .toList();
    }

    /** The code to be redeemed. */
    public String allow(Permission permission, String redirectUri) {
        return codes.issue(permission.clientId(), permission, redirectUri);
    }

    /** Uses up the code; empty if it is unknown, used, expired, another application's or for another address. */
    public Optional<Authorization> redeem(String code, String clientId, String redirectUri) {
        return codes.redeem(code, clientId, redirectUri).map(this::authorize);
    }

    /** The authorisation with its refresh token as it is from now on. */
    public Optional<Authorization> refresh(String refreshToken, String clientId) {
        Optional<Authorization> found = bySub.values().stream()
                .filter(candidate -> candidate.refreshToken().equals(refreshToken))
                .filter(candidate -> candidate.clientId().equals(clientId))
                .findFirst();
        return settings.current().rotateRefreshTokens() ? found.map(this::rotate) : found;
    }

    public String issueAccessToken(Authorization authorization) {
        return accessTokens.issue(authorization.sub(), settings.current().accessTokenSeconds());
    }

    public Optional<Authorization> byAccessToken(String token) {
        return accessTokens.sub(token).map(bySub::get);
    }

    /** By refresh token or access token; an expired access token cannot be revoked any more. */
    public Optional<Authorization> byAnyToken(String token) {
        return bySub.values().stream()
                .filter(candidate -> candidate.refreshToken().equals(token))
                .findFirst()
                .or(() -> byAccessToken(token));
    }

    public Optional<Authorization> bySub(String sub) {
        return Optional.ofNullable(bySub.get(sub));
    }

    /** Ends the authorisation and all its tokens. */
    public void revoke(Authorization authorization) {
        bySub.remove(authorization.sub());
        expireAccessTokens(List.of(authorization));
    }

    /** Ends what was allowed through a service account, by whomever else it was allowed. */
    void revokeAllowedBy(String serviceAccount) {
        List<Authorization> some = active().stream()
                .filter(authorization -> authorization.allowedBy().contains(serviceAccount))
                .toList();
        some.forEach(authorization -> bySub.remove(authorization.sub()));
        expireAccessTokens(some);
    }

    /** The person withdraws all that they ever allowed, whether an application has redeemed it or not. */
    public void withdraw(String mailbox) {
        of(mailbox).forEach(this::revoke);
        codes.removeIf(permission -> permission.mailbox().equalsIgnoreCase(mailbox));
    }

    /** Ends what was allowed by those who may not any more, redeemed or not. */
    void keepOnly(BiPredicate<String, String> mailboxAndAllowing) {
        BiPredicate<String, String> allowed =
                (mailbox, by) -> mailbox.equalsIgnoreCase(by) || mailboxAndAllowing.test(mailbox, by);
        codes.removeIf(permission -> !allowed.test(permission.mailbox(), permission.allowedBy()));
        active().forEach(authorization -> authorization
                .stillAllowedBy(by -> allowed.test(authorization.mailbox(), by))
                .ifPresentOrElse(left -> bySub.put(left.sub(), left), () -> revoke(authorization)));
    }

    public void expireAccessTokens(Collection<Authorization> authorizations) {
        accessTokens.expire(authorizations.stream().map(Authorization::sub).collect(Collectors.toSet()));
    }

    void clear() {
        codes.clear();
        bySub.clear();
        accessTokens.clear();
        accounts.clear();
    }

    private Authorization authorize(Permission permission) {
        String sub = account(permission);
        Authorization authorization =
                bySub(sub).map(old -> old.and(permission)).orElseGet(() -> Authorization.of(permission, sub));
        bySub.put(sub, authorization);
        return authorization;
    }

    private String account(Permission permission) {
        boolean one = settings.current().oneAuthorizationPerMailbox();
        String key = permission.clientId() + " " + permission.mailbox();
        int number = accounts.merge(key, 1, (n, more) -> one ? n : n + more);
        return Identifiers.account(permission.clientId(), permission.mailbox(), number);
    }

    private Authorization rotate(Authorization old) {
        Authorization rotated = old.rotated();
        bySub.put(old.sub(), rotated);
        return rotated;
    }
}
