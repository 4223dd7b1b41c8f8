package io.prescreen.calendar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions that may be asked without a tenant, and the role that asks them. */
@QuarkusTest
class TenantFreeFunctionsTest extends StoryTest {

    private static final String OF_THE_OWNER = """
            from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef""";

    /** Whoever adds one says here why the wall may have one more door. */
    @Test
    void areTheseAndNoOthers() {
        assertThat(owner.query("select p.proname " + OF_THE_OWNER))
                .containsExactlyInAnyOrder(
                        // which migrations have run
                        "schema_version",
                        // what we handed out -> tenant
                        "tenant_of_link_attempt",
                        "tenant_of_delegation_request",
                        // due work -> (tenant, id)
                        "claim_expired_link_attempts",
                        "claim_links_to_revoke",
                        "links_to_reseal",
                        "claim_delegation_requests_to_ask",
                        "claim_delegation_requests_to_exchange",
                        "claim_enrolments_to_ask",
                        "claim_enrolments_to_exchange",
                        "delegation_requests_to_reseal",
                        "claim_resource_listings",
                        "claim_interviews",
                        "claim_interview_answers",
                        "interview_events_to_reseal",
                        "claim_resets",
                        "claim_coverages",
                        "claim_forbidden_mailboxes",
                        "interviews_to_reseal",
                        "interviews_to_erase",
                        "holds_expired",
                        "audit_chains_due",
                        "audit_segments_expired",
                        // facts of the current tenant that retention drops: the service has no right to delete any
                        "audit_drop_facts",
                        // counting the links of an upstream authorisation
                        "upstream_grant_retain",
                        "upstream_grant_release",
                        "upstream_grant_is_held",
                        "upstream_grant_begin_revocation",
                        "upstream_grant_put_off_revocation",
                        "upstream_grant_end_revocation",
                        // what service accounts have granted, which dies with them
                        "upstream_granted_note",
                        "upstream_granted_is_held",
                        // dividing the calls that Cronofy allows to all tenants together
                        "call_shares_take",
                        "call_shares_pause");
    }

    @Test
    void eachFixesItsSearchPath() {
        assertThat(owner.query("select p.proname " + OF_THE_OWNER
                        + " and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, public']"))
                .isEmpty();
    }

    @Test
    void eachBelongsToTheOwnerOfTheTables() {
        assertThat(owner.query("select distinct pg_get_userbyid(p.proowner) " + OF_THE_OWNER))
                .containsExactly(owner.user());
    }

    @Test
    void eachMayBeExecutedByTheServiceAlone() {
        assertThat(owner.query("""
                select distinct pg_get_userbyid(acl.grantee)
                  from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl
                 where p.pronamespace = 'public'::regnamespace and p.prosecdef and acl.grantee <> p.proowner""")).containsExactly(asService().user());
        assertThat(owner.query("select p.proname " + OF_THE_OWNER
                        + " and not has_function_privilege('%s', p.oid, 'execute')"
                                .formatted(asService().user())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from upstream_grant",
                "insert into upstream_grant (subject_hash, links) values ('\\x00', 1)",
                "update upstream_grant set links = 0",
                "delete from upstream_grant",
                "select * from upstream_granted",
                "insert into upstream_granted (grantor_hash, subject_hash) values ('\\x00', '\\x01')",
                "delete from upstream_granted",
                "select * from upstream_revocation",
                "delete from upstream_revocation",
                "select * from call_limit",
                "update call_limit set paused_until = '-infinity'",
                "select * from call_share",
                "delete from call_share",
                "select * from call_demand",
                "insert into call_demand values (gen_random_uuid(), 'PROBE', 'x', 1, now())",
                "select * from flyway_schema_history"
            })
    void whatHasNoTenantIsOutOfReachForTheService(String statement) {
        assertThatThrownBy(() -> asService().execute(statement))
                .cause()
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("42501"));
    }

    @Test
    void theServiceIsNeitherOwnerNorAnybodyWhoBypassesTheWall() {
        assertThat(asService().query("""
                select rolname from pg_roles
                 where pg_has_role(current_user, oid, 'member')
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""")).isEmpty();
        assertThat(asService().query("select pg_has_role(current_user, '%s', 'member')".formatted(owner.user())))
                .containsExactly("f");
        assertThat(asService().query("select relname from pg_class where relowner = current_user::regrole"))
                .isEmpty();
        assertThat(asService().query("select has_schema_privilege('public', 'create')"))
                .containsExactly("f");
    }

    @Test
    void theServiceConnectsAsThatRole() {
        assertThat(asService().user()).isNotEqualTo(owner.user());
        assertThat(owner.query("""
                select distinct usename from pg_stat_activity
                 where datname = current_database() and usename <> current_user""")).containsExactly(asService().user());
    }
}
