package io.prescreen.calendar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What PostgreSQL's catalogue must say of every table, those of tomorrow too. */
@QuarkusTest
class RowLevelSecurityTest extends StoryTest {

    private static final String TENANT_TABLES = """
            with tenant_table as (
                select c.oid, c.relname, c.relrowsecurity, a.attnum, a.attnotnull
                  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))
            """;

    @Test
    void everyTableHasATenantButThoseThatCannot() {
        assertThat(owner.query("""
                select relname from pg_class c
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant')"""))
                .containsExactlyInAnyOrder(
                        "flyway_schema_history",
                        "upstream_grant",
                        "upstream_granted",
                        "upstream_revocation",
                        // of all tenants together
                        "call_limit",
                        "call_share",
                        "call_demand");
    }

    @Test
    void noViewShowsRowsWithTheRightsOfItsOwner() {
        assertThat(owner.query("""
                select relname from pg_class
                 where relnamespace = 'public'::regnamespace and relkind not in ('r', 'p', 'i', 'I', 't', 'S')""")).isEmpty();
    }

    @Test
    void everyTenantIsNamedAndRowLevelSecurityIsOn() {
        assertThat(owner.query(
                        TENANT_TABLES + "select relname from tenant_table where not (relrowsecurity and attnotnull)"))
                .isEmpty();
    }

    /** Several policies would be alternatives: one that allows more would be enough to open the wall. */
    @Test
    void theOnlyPolicyShowsAndTakesTheRowsOfTheCurrentTenant() {
        assertThat(owner.query(TENANT_TABLES + """
                select t.relname from tenant_table t left join pg_policies p
                    on p.schemaname = 'public' and p.tablename = t.relname
                 group by t.relname
                having count(p.policyname) <> 1
                    or bool_or(p.cmd <> 'ALL'
                        or p.qual is distinct from '(tenant = current_tenant())'
                        or p.with_check is distinct from '(tenant = current_tenant())')""")).isEmpty();
    }

    @Test
    void everyKeyAndUniqueConstraintBeginsWithTheTenant() {
        assertThat(owner.query(TENANT_TABLES + """
                select i.indexrelid::regclass::text from tenant_table t join pg_index i on i.indrelid = t.oid
                 where i.indisunique and i.indkey[0] <> t.attnum""")).isEmpty();
    }

    /** Checks of foreign keys bypass row-level security. */
    @Test
    void everyForeignKeyLeadsFromTenantToTenant() {
        assertThat(owner.query(TENANT_TABLES + """
                select c.conname from pg_constraint c
                  left join tenant_table t on t.oid = c.conrelid and t.attnum = c.conkey[1]
                  left join tenant_table r on r.oid = c.confrelid and r.attnum = c.confkey[1]
                 where c.contype = 'f' and (t.oid is null or r.oid is null)""")).isEmpty();
    }
}
