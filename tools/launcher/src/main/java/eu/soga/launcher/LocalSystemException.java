package eu.soga.launcher;

/** The local system cannot start or has lost a part. The message is shown to the person, without a stack trace. */
final class LocalSystemException extends RuntimeException {

    LocalSystemException(String message) {
        super(message);
    }
}
