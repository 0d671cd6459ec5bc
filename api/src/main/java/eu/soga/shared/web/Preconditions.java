package eu.soga.shared.web;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code If-Match} (RFC 9110 §13.1.1) on our entity tags, which begin with the version: {@code "7-k3f9a2"}. */
public final class Preconditions {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(-[A-Za-z0-9_-]*)?\"");

    private Preconditions() {}

    /**
     * Requires that the caller changes the version it has read.
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

    /** As {@link #require}, for acts where the header is optional. */
    public static void check(@Nullable String ifMatch, int currentVersion) {
        if (ifMatch == null || ifMatch.isBlank()) return;
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches() || Integer.parseInt(tag.group(1)) != currentVersion)
            throw new DomainException(
                    ProblemType.STALE_VERSION,
                    "This was changed since you read it. Read it again, then apply your change to the new version.");
    }
}
