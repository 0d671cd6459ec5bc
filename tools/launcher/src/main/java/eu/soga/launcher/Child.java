package eu.soga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process this launcher started: named, logged to a file, waited for, and stopped with all it started itself. */
final class Child {

    private static final int TAIL_LINES = 30;

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

    String name() {
        return name;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Throws the end of the log when the process is gone. */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new LocalSystemException(
                    "%s stopped by itself (exit code %d). %s".formatted(name, process.exitValue(), tail()));
        }
    }

    /** Waits for the end, up to 15 minutes; throws the end of the log unless the process ended well. */
    void awaitSuccess() throws IOException, InterruptedException {
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            throw new LocalSystemException("%s still runs after 15 minutes. %s".formatted(name, tail()));
        }
        if (process.exitValue() != 0) {
            requireAlive();
        }
    }

    /** SIGKILL, to all at once: nothing of them gets to run once more. Returns when they are gone. */
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

    /** Asks the process and its descendants to end, and after 20 seconds ends them. */
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
