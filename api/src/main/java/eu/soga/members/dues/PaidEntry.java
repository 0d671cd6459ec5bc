package eu.soga.members.dues;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Money that a statement or an export says moved.
 *
 * @param source the same for the same entry, whichever file names it
 * @param incoming false for what left the account, or went back to the payer
 * @param message what the payer wrote, references included
 */
record PaidEntry(
        String source,
        LocalDate bookedOn,
        long cents,
        String currency,
        boolean incoming,
        @Nullable String payer,
        String message) {
    /** Longer texts are cut: nobody reads them. */
    static final int LONGEST_TEXT = 1000;

    /** Entries of one file. */
    static final int MOST = 20_000;

    /** A short name for this content. */
    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String digest(String content) {
        return digest(content.getBytes(StandardCharsets.UTF_8));
    }
}
