package io.prescreen.calendar.linking;

import io.prescreen.calendar.testing.Representative;
import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class CompletingLinkIT extends CompletingLinkTest {}

@QuarkusIntegrationTest
class CompletionInTroubleIT extends CompletionInTroubleTest {}

@QuarkusIntegrationTest
class ConfirmingMailboxIT extends ConfirmingMailboxTest {}

@QuarkusIntegrationTest
class ConnectionInTroubleIT extends ConnectionInTroubleTest {}

@QuarkusIntegrationTest
class ConnectionIT extends ConnectionTest {}

@QuarkusIntegrationTest
class DoubleClickIT extends DoubleClickTest {}

@QuarkusIntegrationTest
class EndedDelegationsIT extends EndedDelegationsTest {}

@QuarkusIntegrationTest
class EveryProviderIT extends EveryProviderTest {}

@QuarkusIntegrationTest
class InactiveIntegrationIT extends InactiveIntegrationTest {}

@QuarkusIntegrationTest
class LinkingBadInputIT extends LinkingBadInputTest {}

@QuarkusIntegrationTest
class LinkingSecretsIT extends LinkingSecretsTest {}

@Representative
@QuarkusIntegrationTest
class LinkingStoryIT extends LinkingStoryTest {}

@QuarkusIntegrationTest
class OwnCalendarsIT extends OwnCalendarsTest {}

@QuarkusIntegrationTest
class OwnMailboxIT extends OwnMailboxTest {}

@QuarkusIntegrationTest
class PrimaryLinkIT extends PrimaryLinkTest {}

@QuarkusIntegrationTest
class ReturnAddressIT extends ReturnAddressTest {}

@QuarkusIntegrationTest
class ReturningBrowserIT extends ReturningBrowserTest {}

@QuarkusIntegrationTest
class RevocationLocksIT extends RevocationLocksTest {}

@QuarkusIntegrationTest
class RevokedMeanwhileIT extends RevokedMeanwhileTest {}

@QuarkusIntegrationTest
class SharedAuthorizationIT extends SharedAuthorizationTest {}

@QuarkusIntegrationTest
class SwappingMailboxesIT extends SwappingMailboxesTest {}

@QuarkusIntegrationTest
class UnfinishedAttemptIT extends UnfinishedAttemptTest {}

@QuarkusIntegrationTest
class UnlinkingIT extends UnlinkingTest {}

@QuarkusIntegrationTest
class UpstreamRevocationIT extends UpstreamRevocationTest {}

@QuarkusIntegrationTest
class UnusableCallbackIT extends UnusableCallbackTest {}
