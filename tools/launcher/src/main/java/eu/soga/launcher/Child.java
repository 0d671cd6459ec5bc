package eu.soga.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process of the system: how it is started, waited for, and stopped together with its own child processes. */
final class Child {

    private static final int TAIL_LINES = 30;

    /** Long enough for a first start on a busy machine; a process that ends is noticed at once. */
    private static final Duration UNTIL_READY = Duration.ofMinutes(20);

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Process process;
    private final @Nullable Path log;

    private Child(String name, Process process, @Nullable Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts a command; its output replaces the log file of the previous run. */
    static Child start(String name, Path folder, Path log, Map<String, String> environment, List<String> command)
            throws IOException {
        return start(name, log, new ProcessBuilder(command).redirectOutput(log.toFile()), folder, environment);
    }

    /** Starts a command that talks to the terminal, for live reload. */
    static Child startOnTerminal(String name, Path folder, Map<String, String> environment, String... command)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT);
        return start(name, null, builder, folder, environment);
    }

    private static Child start(
            String name, @Nullable Path log, ProcessBuilder builder, Path folder, Map<String, String> environment)
            throws IOException {
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        return new Child(name, builder.start(), log);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Throws an exception with the end of the log if the process has ended. */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new LocalSystemException(
                    "%s stopped by itself (exit code %d). %s".formatted(name, process.exitValue(), tail()));
        }
    }

    /**
     * Waits up to 15 minutes for the process to end; throws an exception with the end of the log unless its exit
     * code is 0.
     */
    void awaitSuccess() throws IOException, InterruptedException {
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            throw new LocalSystemException("%s still runs after 15 minutes. %s".formatted(name, tail()));
        }
        if (process.exitValue() != 0) {
            requireAlive();
        }
    }

    /**
     * Waits until {@code url} answers 200, up to 20 minutes, and says every 15 seconds that it still waits.
     *
     * @throws LocalSystemException when the process ends before, or does not answer in time
     */
    void awaitReady(String url, Progress progress) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        var start = System.nanoTime();
        var nextSign = SIGN_OF_LIFE;
        while (!answers(request)) {
            requireAlive();
            var waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(UNTIL_READY) > 0) {
                throw new LocalSystemException(
                        "%s did not answer at %s within %d minutes".formatted(name, url, UNTIL_READY.toMinutes()));
            }
            if (waited.compareTo(nextSign) > 0) {
                progress.say(name, "still starting");
                nextSign = nextSign.plus(SIGN_OF_LIFE);
            }
            Thread.sleep(200);
        }
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Kills all of them at once (SIGKILL), and returns when they are gone. */
    static void kill(String name, List<ProcessHandle> processes) throws Exception {
        processes.forEach(ProcessHandle::destroyForcibly);
        for (var process : processes) {
            try {
                process.onExit().get(2, TimeUnit.MINUTES);
            } catch (TimeoutException e) {
                throw new LocalSystemException(
                        "%s (process %d) is still there two minutes after its kill".formatted(name, process.pid()));
            }
        }
    }

    /** Asks the process and its descendants to end, and kills what is left after 20 seconds. */
    void stop() {
        stop(process.toHandle());
    }

    static void stop(ProcessHandle process) {
        var family = Stream.concat(process.descendants(), Stream.of(process)).toList();
        family.forEach(ProcessHandle::destroy);
        for (var member : family) {
            try {
                member.onExit().get(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                member.destroyForcibly();
            }
        }
    }

    private String tail() throws IOException {
        if (log == null) {
            return "Its last words are above.";
        }
        var lines = Files.readAllLines(log);
        var end = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        return "The end of %s:%n%s".formatted(log, String.join(System.lineSeparator(), end));
    }
}
