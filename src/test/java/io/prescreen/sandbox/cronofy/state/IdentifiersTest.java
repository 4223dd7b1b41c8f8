package io.prescreen.sandbox.cronofy.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void haveTheDocumentedShapes() {
        String account = Identifiers.account("application", "ada@acme.example", 1);
        String profile = Identifiers.profile(account);

        assertThat(account).matches("acc_[0-9a-f]{24}");
        assertThat(profile).matches("pro_[0-9A-Za-z]{16}");
        assertThat(Identifiers.calendar(profile, "Calendar")).matches("cal_\\w{8}@\\w{4}_\\w{2}-\\w{4}");
        assertThat(Identifiers.token()).matches("[0-9A-Za-z]{32}");
    }

    @Test
    void stayTheSameForTheSameThing() {
        assertThat(Identifiers.account("application", "ada@acme.example", 1))
                .isEqualTo(Identifiers.account("application", "ada@acme.example", 1))
                .isNotEqualTo(Identifiers.account("other", "ada@acme.example", 1))
                .isNotEqualTo(Identifiers.account("application", "ada@acme.example", 2));
        assertThat(Identifiers.token()).isNotEqualTo(Identifiers.token());
    }
}
