package eu.soga.launcher;

import java.time.Duration;

/** Lines on the terminal, each with the seconds since the start. */
final class Progress {

    private final long start = System.nanoTime();

    /** Prints one line about one part of the system. */
    void say(String part, String text) {
        System.out.printf("%6.1f s  %-11s %s%n", seconds(), part, text);
    }

    /** Seconds since the start. */
    double seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
