package io.prescreen.sandbox.identity;

import java.util.List;
import java.util.Optional;

/** The people who can sign in, in the order of the company. */
record Accounts(List<Account> all) {

    static Accounts demo() {
        var admin = List.of("calendar-admin", "calendar-user");
        var user = List.of("calendar-user");
        return new Accounts(List.of(
                new Account("ada", "Ada Brandt", "ada@acme.example", "acme", "Acme Robotics", admin),
                new Account("rita", "Rita Sommer", "rita@acme.example", "acme", "Acme Robotics", user),
                new Account("ivan", "Ivan Petrov", "ivan@acme.example", "acme", "Acme Robotics", user),
                new Account("yuki", "Yuki Tanaka", "yuki@acme.example", "acme", "Acme Robotics", user),
                new Account("noor", "Noor Haddad", "noor@outlook.example", "acme", "Acme Robotics", user),
                new Account("paul", "Paul Weiss", "paul@icloud.example", "acme", "Acme Robotics", user),
                new Account("cora-acme", "Cora Lind", "cora@consulting.example", "acme", "Acme Robotics", user),
                new Account("gina", "Gina Park", "gina@globex.example", "globex", "Globex", admin),
                new Account("omar", "Omar Diaz", "omar@globex.example", "globex", "Globex", user),
                new Account("cora-globex", "Cora Lind", "cora@consulting.example", "globex", "Globex", user)));
    }

    /** By subject, or by e-mail address where only one account has it. */
    Optional<Account> named(String userName) {
        var matches = all.stream()
                .filter(account -> account.subject().equalsIgnoreCase(userName)
                        || account.email().equalsIgnoreCase(userName))
                .toList();
        return matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
    }

    List<String> tenants() {
        return all.stream().map(Account::tenant).distinct().toList();
    }
}
