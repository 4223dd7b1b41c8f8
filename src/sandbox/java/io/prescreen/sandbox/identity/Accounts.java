package io.prescreen.sandbox.identity;

import io.prescreen.sandbox.company.Company;
import io.prescreen.sandbox.company.Tenant;
import java.util.List;
import java.util.Optional;

/** The people who can sign in. */
record Accounts(Company company) {

    List<Account> of(Tenant tenant) {
        return tenant.people().stream()
                .map(person -> new Account(tenant, person))
                .toList();
    }

    /** By subject, or by e-mail address where only one account has it. */
    Optional<Account> named(String userName) {
        var matches = company.tenants().stream()
                .flatMap(tenant -> of(tenant).stream())
                .filter(account -> account.hasName(userName))
                .toList();
        return matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
    }

    List<String> tenantIds() {
        return company.tenants().stream().map(Tenant::id).toList();
    }
}
