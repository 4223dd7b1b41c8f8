package io.prescreen.calendar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table as the service's own role meets it: the rows of one tenant are all there is. */
@QuarkusTest
class TenantWallTest extends StoryTest {

    private static final String FORBIDDEN = "42501";

    private interface Work {
        long with(Statement statement) throws SQLException;
    }

    private List<String> tables;

    @BeforeEach
    void everyTableHasRowsOfBothTenants() {
        api.activate("ada");
        api.activate("gina");
        link("rita", "office365", "rita@acme.example");
        link("omar", "office365", "omar@globex.example");
        list("acme", "rita");
        list("globex", "omar");
        owner.execute("""
                insert into delegation_request (tenant, id, grantor, mailbox, generation, state, begun_at, callback_hash, key_id)
                select tenant, gen_random_uuid(), id, 'x', 1, 'REFUSED', now(), '\\x00', 1 from link""");
        owner.execute("""
                insert into integration_reset
                    (tenant, id, model, generation, started_at, started_by, finished_at, due_at)
                select unnest(array['acme', 'globex']), gen_random_uuid(), 'BUSINESS_CONNECT', 0, now(), 'x', now(), now()""");
        owner.execute(
                "insert into busy_policy select unnest(array['acme', 'globex']), 'BUSY', 'BUSY', 'FREE', 'AS_SHOWN'");
        owner.execute("""
                insert into coverage (tenant, service_account, changed_at, changed_by, due_at)
                select tenant, id, now(), 'x', now() + interval '1 day' from link;
                insert into coverage_mailbox (tenant, service_account, kind, mailbox)
                select tenant, id, 'PERSON', 'x' from link;
                insert into forbidden_mailbox (tenant, id, service_account, mailbox, state, due_at)
                select tenant, gen_random_uuid(), id, 'x', 'UNTRIED', now() + interval '1 day' from link;
                insert into resource_listing (tenant, link, linked_at, asked_at, due_at)
                select tenant, id, now(), now(), now() from link;
                insert into resource (tenant, link, mailbox, mailbox_hash, domain)
                select tenant, link, 'x', '\\x00', 'x' from resource_listing""");
        owner.execute("""
                insert into hold (tenant, mailbox, holder, id, starts_at, ends_at, expires_at)
                select unnest(array['acme', 'globex']), 'x', 'x', gen_random_uuid(),
                    now(), now() + interval '1 day', now() + interval '1 day'""");
        owner.execute("""
                insert into interview (tenant, id, name, version, key_id, wall_start, wall_end, zone, start_offset, end_offset,
                                       starts_at, ends_at, zone_rules, state, created_at, changed_at)
                select unnest(array['acme', 'globex']), gen_random_uuid(), 'x', 1, 1, now(), now(), 'UTC', 0, 0,
                       now(), now() + interval '1 hour', 'x', 'WRITTEN', now(), now();
                insert into interview_seat (tenant, interview, seat, kind) select tenant, id, 0, 'ROOM' from interview;
                insert into interview_delivery (tenant, id) select tenant, id from interview;
                insert into interview_event
                    (tenant, id, interview, part, mailbox, calendar, key_id, event_id, starts_at, ends_at)
                select tenant, gen_random_uuid(), id, 'ROOMS', 'x', '\\x00', (select max(key_id) from link), 'x',
                       starts_at, ends_at
                  from interview""");
        owner.execute("""
                insert into working_hours (tenant, zone, days)
                select unnest(array['acme', 'globex']), 'UTC', '{}'""");
        await().until(() ->
                owner.query("select distinct tenant from audit_segment").size() == 2);
        tables = owner.query("""
                select table_name from information_schema.columns
                 where table_schema = 'public' and column_name = 'tenant' order by 1""");
        assertThat(tables).isNotEmpty().allSatisfy(table -> {
            assertThat(rowsOf("acme", table)).as("rows of acme in %s", table).isPositive();
            assertThat(rowsOf("globex", table))
                    .as("rows of globex in %s", table)
                    .isPositive();
        });
    }

    private void list(String tenant, String person) {
        owner.execute("""
                insert into person (tenant, id, display_name) values ('%1$s', '%2$s', 'x');
                insert into mail_domain (tenant, domain, confirmed_at) values ('%1$s', '%1$s.example', now());
                insert into mailbox_holder (tenant, mailbox_hash, person, since) values ('%1$s', '', '%2$s', now())""".formatted(tenant, person));
    }

    @Test
    void aTenantSeesItsOwnRowsAlone() {
        assertThat(tables).allSatisfy(table -> {
            assertThat(count("globex", table)).isEqualTo(rowsOf("globex", table));
            assertThat(count("globex", table + " where tenant = 'acme'")).isZero();
        });
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"initech", "%", "acme' or '1' = '1"})
    void whoNamesNoTenantOrAnotherSeesNothing(String tenant) {
        assertThat(tables).allSatisfy(table -> assertThat(count(tenant, table)).isZero());
    }

    @Test
    void aTenantCannotChangeOrDeleteTheRowsOfAnother() {
        assertThat(tables).allSatisfy(table -> {
            requireNoEffect("globex", "update %s set tenant = tenant where tenant = 'acme'".formatted(table));
            requireNoEffect("globex", "delete from %s where tenant = 'acme'".formatted(table));
        });
    }

    @Test
    void aTenantCannotInsertForAnother() {
        assertThat(tables).allSatisfy(table -> requireForbidden("globex", """
                insert into %1$s select (jsonb_populate_record(null::%1$s,
                    to_jsonb(own) || jsonb_build_object('tenant', 'acme', 'id', gen_random_uuid()))).*
                  from %1$s own""".formatted(table)));
    }

    @Test
    void aTenantCannotGiveItsRowsToAnother() {
        assertThat(tables)
                .allSatisfy(table -> requireForbidden("globex", "update %s set tenant = 'acme'".formatted(table)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nobodyInsertsWithoutATenant(String tenant) {
        String integration = """
                insert into integration (tenant, id, model, state, generation, activated_at, activated_by)
                values ('%s', gen_random_uuid(), 'ENTERPRISE_CONNECT', 'ACTIVE', 1, now(), 'x')""";

        requireForbidden(tenant, integration.formatted("acme"));
        requireForbidden(tenant, integration.formatted(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncate %s", "alter table %s disable row level security", "drop policy own_tenant on %s"})
    void theServiceCannotTearTheWallDown(String statement) {
        assertThat(tables).allSatisfy(table -> requireForbidden("globex", statement.formatted(table)));
    }

    /** Some tables refuse the service this much even within the tenant. */
    private void requireNoEffect(String tenant, String statement) {
        try {
            assertThat(change(tenant, statement)).isZero();
        } catch (IllegalStateException refused) {
            assertThat(refused).cause().isInstanceOfSatisfying(SQLException.class, cause -> assertThat(
                            cause.getSQLState())
                    .isEqualTo(FORBIDDEN));
        }
    }

    private void requireForbidden(String tenant, String statement) {
        assertThatThrownBy(() -> change(tenant, statement))
                .cause()
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(FORBIDDEN));
    }

    private long count(String tenant, String table) {
        return as(tenant, statement -> {
            try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private long change(String tenant, String sql) {
        return as(tenant, statement -> statement.executeUpdate(sql));
    }

    /** Works as the service does, and undoes it. */
    private long as(String tenant, Work work) {
        try (Connection connection = asService().connect();
                var setting = connection.prepareStatement("select set_config('app.tenant', ?, true)");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (tenant != null) {
                setting.setString(1, tenant);
                setting.execute();
            }
            long result = work.with(statement);
            connection.rollback();
            return result;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long rowsOf(String tenant, String table) {
        return Long.parseLong(owner.query("select count(*) from %s where tenant = '%s'".formatted(table, tenant))
                .get(0));
    }
}
