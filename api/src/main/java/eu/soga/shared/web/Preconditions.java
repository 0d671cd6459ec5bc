package eu.soga.shared.web;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code If-Match} (RFC 9110 §13.1.1) against entity tags, which begin with the version: {@code "7-k3f9a2"};
 * {@code *} matches any version.
 */
public final class Preconditions {
    /**
     * A version and the rest of the tag. Weak tags are accepted, because a compressing proxy makes our tags weak
     * without changing the version.
     */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(-[A-Za-z0-9_-]*)?\"");

    private Preconditions() {}

    /**
     * Requires that the caller has read the current version.
     *
     * @throws DomainException 428 without a header, 412 when it names another version
     */
    public static void require(@Nullable String ifMatch, int currentVersion) {
        if (ifMatch == null || ifMatch.isBlank())
            throw new DomainException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag you have read in an If-Match header, so that nobody's change is lost.");
        check(ifMatch, currentVersion);
    }

    /** Does the same as {@link #require}, but the header is optional. */
    public static void check(@Nullable String ifMatch, int currentVersion) {
        if (ifMatch == null || ifMatch.isBlank()) return;
        if (ifMatch.strip().equals("*")) return;
        boolean read = Arrays.stream(ifMatch.split(","))
                .map(each -> TAG.matcher(each.strip()))
                .anyMatch(tag -> tag.matches() && Integer.parseInt(tag.group(1)) == currentVersion);
        if (!read)
            throw new DomainException(
                    ProblemType.STALE_VERSION,
                    "This was changed since you read it. Read it again, then apply your change to the new version.");
    }
}
