package eu.soga.shared.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Decompresses up to a limit, because a few kilobytes can expand to gigabytes. */
final class BoundedGunzip {
    private BoundedGunzip() {}

    /**
     * @throws FetchRefusedException when the result would be larger, is broken, or uses another compression than
     *     gzip
     */
    static byte[] decode(byte[] body, @Nullable String encoding, int maxBytes) {
        String how = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (how.isEmpty() || how.equals("identity") || body.length == 0) return body;
        if (!how.equals("gzip") && !how.equals("x-gzip"))
            throw new FetchRefusedException(FetchRefusal.UNREADABLE, "The answer is compressed as «" + how + "».");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = plain.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes)
                throw new FetchRefusedException(
                        FetchRefusal.TOO_LARGE, "More than " + maxBytes + " bytes once decompressed.");
            return bytes;
        } catch (IOException _) {
            throw new FetchRefusedException(FetchRefusal.UNREADABLE, "The answer cannot be decompressed.");
        }
    }
}
