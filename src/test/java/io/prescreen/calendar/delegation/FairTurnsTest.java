package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due of acme's 5,000 mailboxes does not hold up the three of globex. Nothing of it is ever committed. */
@QuarkusTest
class FairTurnsTest extends StoryTest {

    private Connection connection;

    @BeforeEach
    void bothHaveAServiceAccount() throws SQLException {
        connection = owner.connect();
        connection.setAutoCommit(false);
        execute("""
                insert into link (tenant, id, kind, mailbox, provider, subject, subject_hash, scope, state, linked_at,
                                  access_token, refresh_token, key_id)
                select unnest(array['acme', 'globex']), gen_random_uuid(), 'SERVICE_ACCOUNT', 'svc@x.example', 'office365',
                       'ser_1', '\\x01', '', 'LINKED', now(), '', '', 1""");
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({
        "claim_delegation_requests_to_ask, BUSINESS_CONNECT, PENDING",
        "claim_delegation_requests_to_exchange, BUSINESS_CONNECT, ANSWERED",
        "claim_enrolments_to_exchange, ENTERPRISE_CONNECT, ANSWERED"
    })
    void theFirstOfEachTenantComeFirst(String function, String model, String state) throws SQLException {
        due("acme", 5_000, model, state, "2 hours");
        due("globex", 3, model, state, "1 minute");

        List<String> first = claim(function, 8);

        assertThat(first).hasSize(8);
        assertThat(Collections.frequency(first, "globex")).isEqualTo(3);
    }

    @Test
    void chanceDecidesWhichServiceAccountAsks() throws SQLException {
        due("acme", 5_000, "ENTERPRISE_CONNECT", "ASKING", "2 hours");
        due("globex", 3, "ENTERPRISE_CONNECT", "ASKING", "1 minute");
        List<String> claimed = new ArrayList<>();

        List<String> next = claim("claim_enrolments_to_ask", 50);
        while (!next.isEmpty()) {
            assertThat(next.stream().distinct()).as("one service account").hasSize(1);
            claimed.addAll(next);
            next = claim("claim_enrolments_to_ask", 50);
        }

        assertThat(Collections.frequency(claimed, "globex")).isEqualTo(3);
        assertThat(Collections.frequency(claimed, "acme"))
                .as("no more than can be exchanged in time")
                .isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({
        "claim_delegation_requests_to_ask, BUSINESS_CONNECT, PENDING",
        "claim_delegation_requests_to_exchange, BUSINESS_CONNECT, ANSWERED",
        "claim_enrolments_to_ask, ENTERPRISE_CONNECT, ASKING",
        "claim_enrolments_to_exchange, ENTERPRISE_CONNECT, ANSWERED"
    })
    void noMoreIsClaimedThanAllowedWhenPostgresBelievesThatThereIsNothing(String function, String model, String state)
            throws SQLException {
        due("acme", 200, model, state, "1 minute");
        // an analysis that comes by while thousands are being inserted sees none of them
        owner.execute("analyze delegation_request");

        assertThat(claim(function, 50)).hasSize(50);
    }

    @Test
    void nothingIsClaimedForABrokenServiceAccount() throws SQLException {
        due("acme", 10, "ENTERPRISE_CONNECT", "ASKING", "2 hours");
        execute("update link set state = 'DISCONNECTED'");

        assertThat(claim("claim_enrolments_to_ask", 50)).isEmpty();
    }

    @Test
    void whatIsClaimedIsNobodyElsesForAWhile() throws SQLException {
        due("acme", 3, "ENTERPRISE_CONNECT", "ANSWERED", "1 minute");

        assertThat(claim("claim_enrolments_to_exchange", 2)).hasSize(2);
        assertThat(claim("claim_enrolments_to_exchange", 2)).hasSize(1);
        assertThat(claim("claim_enrolments_to_exchange", 2)).isEmpty();
    }

    private void due(String tenant, int requests, String model, String state, String since) throws SQLException {
        execute("""
                insert into delegation_request (tenant, id, grantor, mailbox, generation, state, begun_at, callback_hash,
                                                callback_address, code, key_id, due_at, model)
                select l.tenant, gen_random_uuid(), l.id, n || '@x.example', 1, '%1$s', now(), int4send(n),
                       '\\x00', case '%1$s' when 'ANSWERED' then '\\x00'::bytea end, 1, now() - interval '%2$s', '%3$s'
                  from link l, generate_series(1, %4$d) n where l.tenant = '%5$s'""".formatted(state, since, model, requests, tenant));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> claim(String function, int most) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select tenant from %s(60, %d)".formatted(function, most))) {
            List<String> tenants = new ArrayList<>();
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
            return tenants;
        }
    }
}
