package io.prescreen.calendar.tenancy;

import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class RefusedHeaderIT extends RefusedHeaderTest {}

@QuarkusIntegrationTest
class RefusedTokenIT extends RefusedTokenTest {}

@QuarkusIntegrationTest
class RowLevelSecurityIT extends RowLevelSecurityTest {}

@QuarkusIntegrationTest
class ServiceClientIT extends ServiceClientTest {}

@QuarkusIntegrationTest
class TenantFreeFunctionsIT extends TenantFreeFunctionsTest {}

@QuarkusIntegrationTest
class TenantWallIT extends TenantWallTest {}

@QuarkusIntegrationTest
class TwoTenantsIT extends TwoTenantsTest {}
