package eu.soga.shared.start;

/** A job that runs beside the server and exits: {@code java -jar … word}. Each room has its own; {@link Main} lists the words. */
public interface Command {
    String word();

    /** Returns the exit code. */
    int run();
}
