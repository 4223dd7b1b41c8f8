package io.prescreen.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
    // far more than it takes: whoever waits so long has found a fault
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void endsAllPartsWhenItIsToldToEnd() throws Exception {
        try (var sandbox = SandboxProcess.run(SandboxProcess.command())) {
            assertThat(sandbox.output()).contains("/prescreen/token", "ada (administrator)");
            assertThat(sandbox.postgresAnswers()).isTrue();

            sandbox.process().destroy();
            sandbox.process().waitFor();

            assertThat(sandbox.postgresAnswers()).isFalse();
        }
    }

    @Test
    void leavesNoDatabaseBehindWhenItIsKilled() throws Exception {
        try (var sandbox = SandboxProcess.run(SandboxProcess.command())) {
            assertThat(sandbox.postgresAnswers()).isTrue();

            sandbox.process().destroyForcibly().waitFor();

            await().atMost(LONG).until(() -> !sandbox.postgresAnswers());
        }
    }

    @Test
    void endsWithTheDevModeThatStartedIt() throws Exception {
        try (var service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // a parent between the test and the sandbox that does not pass its own death on
            var command = new ArrayList<>(List.of("sh", "-c", "\"$0\" \"$@\" & wait"));
            command.addAll(SandboxProcess.command("http://localhost:" + service.getLocalPort()));
            try (var parent = SandboxProcess.run(command)) {
                var sandbox = parent.process().children().findFirst().orElseThrow();

                parent.process().destroyForcibly();

                await().atMost(LONG).until(() -> !sandbox.isAlive());
                assertThat(parent.postgresAnswers()).isFalse();
            }
        }
    }

    @Test
    void saysWhichPortIsTakenAndHowToChangeIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var sandbox =
                        SandboxProcess.run(SandboxProcess.command("-Dsandbox.postgres.port=" + taken.getLocalPort()))) {
            assertThat(sandbox.process().waitFor()).isEqualTo(1);
            assertThat(sandbox.output().lines())
                    .singleElement()
                    .asString()
                    .contains("" + taken.getLocalPort(), "PostgreSQL", "SANDBOX_POSTGRES_PORT");
        }
    }
}
