package eu.soga.launcher;

/** The local system cannot start or go on; the message tells a person what to do, and is shown without a stack trace. */
final class LocalSystemException extends RuntimeException {

    LocalSystemException(String message) {
        super(message);
    }
}
