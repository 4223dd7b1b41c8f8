package io.prescreen.calendar.delegation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class AnswersIT extends AnswersTest {}

@QuarkusIntegrationTest
class CallbackIT extends CallbackTest {}

@QuarkusIntegrationTest
class EndOfTheGrantorIT extends EndOfTheGrantorTest {}

@QuarkusIntegrationTest
class EveryProviderReachIT extends EveryProviderReachTest {}

@QuarkusIntegrationTest
class FairTurnsIT extends FairTurnsTest {}

@QuarkusIntegrationTest
class FirstLookIT extends FirstLookTest {}

@QuarkusIntegrationTest
class LateGrantsIT extends LateGrantsTest {}

@QuarkusIntegrationTest
class LeavingIT extends LeavingTest {}

@QuarkusIntegrationTest
class MailboxInAddressIT extends MailboxInAddressTest {}

@QuarkusIntegrationTest
class QuarantineIT extends QuarantineTest {}

@QuarkusIntegrationTest
class ResetOfDelegationsIT extends ResetOfDelegationsTest {}

@QuarkusIntegrationTest
class RouteChoiceIT extends RouteChoiceTest {}

@QuarkusIntegrationTest
class RouteOracleIT extends RouteOracleTest {}

@QuarkusIntegrationTest
class VisibilityIT extends VisibilityTest {}
