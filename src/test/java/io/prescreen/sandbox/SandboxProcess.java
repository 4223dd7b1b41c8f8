package io.prescreen.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sandbox in a process of its own, as a shell or dev mode starts it. */
record SandboxProcess(Process process, String output) implements AutoCloseable {

    /** Free ports, but for those in the options. */
    static List<String> command(String... optionsAndArguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                // the first compiler alone: it starts in half the time
                "-XX:TieredStopAtLevel=1",
                "-Dsandbox.cronofy.port=0",
                "-Dsandbox.identity.port=0",
                "-Dsandbox.postgres.port=0"));
        for (var option : optionsAndArguments) {
            if (option.startsWith("-")) {
                command.add(option);
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        for (var argument : optionsAndArguments) {
            if (!argument.startsWith("-")) {
                command.add(argument);
            }
        }
        return command;
    }

    /** Started, and read until it has said all or has ended. */
    static SandboxProcess run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new StringBuilder();
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null && !line.contains("The tour"); line = reader.readLine()) {
            output.append(line).append('\n');
        }
        return new SandboxProcess(process, output.toString());
    }

    int postgresPort() {
        var address = Pattern.compile("localhost:(\\d+)/calendar").matcher(output);
        if (!address.find()) {
            throw new IllegalStateException("no PostgreSQL in: " + output);
        }
        return Integer.parseInt(address.group(1));
    }

    boolean postgresAnswers() {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), postgresPort())) {
            return connection.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
