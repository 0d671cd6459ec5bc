package eu.soga.shared.bank;

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
 * @param payer who paid what came in, or who was paid what left; null when the file does not say
 * @param message what the payer wrote, references included
 * @param order the end-to-end id that the payer gave the order, and why the bank sent the money back; nulls when
 *     the file does not say
 */
public record BankEntry(
        String source,
        LocalDate bookedOn,
        long cents,
        String currency,
        boolean incoming,
        @Nullable String payer,
        String message,
        Order order) {
    /**
     * The order that an entry belongs to.
     *
     * @param endToEndId null when the payer gave none
     * @param returned reason code of a returned payment (ISO 20022 external code list); null when it is no return
     */
    public record Order(
            @Nullable String endToEndId, @Nullable String returned) {
        /** Of a file that names no orders. */
        public static final Order NONE = new Order(null, null);
    }

    /** Longer texts are cut: nobody reads them. */
    public static final int LONGEST_TEXT = 1000;

    /** Entries of one file. */
    public static final int MOST = 20_000;

    /** A short name for this content. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static String digest(String content) {
        return digest(content.getBytes(StandardCharsets.UTF_8));
    }
}
