package eu.soga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * A file of the processes this launcher started, so that the next launcher can end what a killed one left behind. Each
 * line holds the process number and its start time, because numbers are reused.
 */
final class Leftovers {

    private final Path file;

    Leftovers(Path file) {
        this.file = file;
    }

    void remember(ProcessHandle process) throws IOException {
        var line = process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH) + System.lineSeparator();
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void forget() {
        file.toFile().delete();
    }

    /** Ends the processes that still run, and returns how many there were. */
    long stop() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        var running = Files.readAllLines(file).stream()
                .map(Leftovers::find)
                .flatMap(Optional::stream)
                .toList();
        running.forEach(Child::stop);
        forget();
        return running.size();
    }

    private static Optional<ProcessHandle> find(String line) {
        var parts = line.split(" ");
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> process.info()
                        .startInstant()
                        .filter(Instant.parse(parts[1])::equals)
                        .isPresent());
    }
}
