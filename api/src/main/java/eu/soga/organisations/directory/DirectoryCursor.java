package eu.soga.organisations.directory;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * The position after the last item of a page. It contains a digest of filter and order, so that another search refuses
 * it.
 *
 * @param key the sort key of the last item: a name, metres, or a rank
 */
record DirectoryCursor(String key, UUID id) {

    String write(DirectoryQuery query, DirectorySort sort) {
        String text = mark(query, sort) + "|" + id + "|" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws DomainException 400 when another search issued it
     */
    static DirectoryCursor read(String cursor, DirectoryQuery query, DirectorySort sort) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 3);
            if (parts.length != 3 || !parts[0].equals(mark(query, sort))) throw refusal();
            if (sort != DirectorySort.NAME) Long.parseLong(parts[2]);
            return new DirectoryCursor(parts[2], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException _) {
            throw refusal();
        }
    }

    private static String mark(DirectoryQuery query, DirectorySort sort) {
        String text = sort.name() + query;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static DomainException refusal() {
        return new DomainException(
                ProblemType.INVALID_CURSOR,
                "Take the cursor from «next» of a page with the same filter and order, or begin without one.");
    }
}
