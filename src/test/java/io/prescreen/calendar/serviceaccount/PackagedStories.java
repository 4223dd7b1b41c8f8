package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.testing.Representative;
import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class ConnectingInTroubleIT extends ConnectingInTroubleTest {}

@QuarkusIntegrationTest
class ConnectingRefusedIT extends ConnectingRefusedTest {}

@Representative
@QuarkusIntegrationTest
class ConnectingIT extends ConnectingTest {}

@QuarkusIntegrationTest
class CoverageChoiceIT extends CoverageChoiceTest {}

@QuarkusIntegrationTest
class EnrollingIT extends EnrollingTest {}

@QuarkusIntegrationTest
class ReconnectingIT extends ReconnectingTest {}

@QuarkusIntegrationTest
class RemovingIT extends RemovingTest {}

@QuarkusIntegrationTest
class ResettingEnterpriseIT extends ResettingEnterpriseTest {}

@QuarkusIntegrationTest
class ScopeProofIT extends ScopeProofTest {}

@QuarkusIntegrationTest
class WithdrawnDomainIT extends WithdrawnDomainTest {}
