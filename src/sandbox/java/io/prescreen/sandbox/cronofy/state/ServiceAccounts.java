package io.prescreen.sandbox.cronofy.state;

import io.prescreen.sandbox.cronofy.state.ServiceAccount.Consent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Service accounts with their codes and tokens. Whoever ends one ends what was obtained through it elsewhere. */
public final class ServiceAccounts {

    private final Map<String, ServiceAccount> bySub = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Codes<Consent> codes;
    private final AccessTokens accessTokens;
    private final SettingsStore settings;

    ServiceAccounts(SandboxClock clock, SettingsStore settings) {
        this.codes = new Codes<>(clock, settings);
        this.accessTokens = new AccessTokens(clock);
        this.settings = settings;
    }

    public List<ServiceAccount> active() {
        return List.copyOf(bySub.values());
    }

    /** Those that were connected with a mailbox, of all applications. */
    public List<ServiceAccount> of(String mailbox) {
        return bySub.values().stream()
                .filter(candidate -> candidate.mailbox().equalsIgnoreCase(mailbox))
                .toList();
    }

    /** The code to be redeemed. */
    public String allow(Consent consent, String redirectUri) {
        return codes.issue(consent.clientId(), consent, redirectUri);
    }

    /** Uses up the code, as for mailboxes. */
    public Optional<ServiceAccount> redeem(String code, String clientId, String redirectUri) {
        return codes.redeem(code, clientId, redirectUri).map(this::authorize);
    }

    /** The service account with its refresh token as it is from now on. */
    public Optional<ServiceAccount> refresh(String refreshToken, String clientId) {
        Optional<ServiceAccount> found = byRefreshToken(refreshToken)
                .filter(candidate -> candidate.clientId().equals(clientId));
        return settings.current().rotateRefreshTokens() ? found.map(old -> keep(old.rotated())) : found;
    }

    public String issueAccessToken(ServiceAccount account) {
        return accessTokens.issue(account.sub(), settings.current().serviceAccountTokenSeconds());
    }

    public Optional<ServiceAccount> byAccessToken(String token) {
        return accessTokens.sub(token).map(bySub::get);
    }

    public Optional<ServiceAccount> byAnyToken(String token) {
        return byRefreshToken(token).or(() -> byAccessToken(token));
    }

    public Optional<ServiceAccount> bySub(String sub) {
        return Optional.ofNullable(bySub.get(sub));
    }

    public void expireAccessTokens(Collection<ServiceAccount> some) {
        accessTokens.expire(some.stream().map(ServiceAccount::sub).toList());
    }

    void remove(ServiceAccount account) {
        bySub.remove(account.sub());
        expireAccessTokens(List.of(account));
    }

    void removeCodes(Predicate<Consent> some) {
        codes.removeIf(some);
    }

    void clear() {
        bySub.clear();
        numbers.clear();
        codes.clear();
        accessTokens.clear();
    }

    private Optional<ServiceAccount> byRefreshToken(String token) {
        return bySub.values().stream()
                .filter(candidate -> candidate.refreshToken().equals(token))
                .findFirst();
    }

    private ServiceAccount authorize(Consent consent) {
        String key = consent.clientId() + " " + consent.mailbox().toLowerCase(Locale.ROOT);
        boolean one = settings.current().oneAuthorizationPerMailbox();
        int number = numbers.merge(key, 1, (n, more) -> one ? n : n + more);
        String sub = Identifiers.serviceAccount(key, number);
        String refreshToken = bySub(sub).map(ServiceAccount::refreshToken).orElseGet(Identifiers::token);
        return keep(ServiceAccount.of(consent, sub, refreshToken));
    }

    private ServiceAccount keep(ServiceAccount account) {
        bySub.put(account.sub(), account);
        return account;
    }
}
