package eu.soga.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Address, access and licence of a resource.
 *
 * @param licenceNote the licence in the words of the source
 * @param access null when the source does not say
 * @param accessNote per language, why it is closed or how to get it
 * @param url its address on another site; null when unknown, and in {@link #shown} when only members may open it and the reader is none
 * @param transcriptUrl address of its transcript; null under the same conditions
 */
@JsonInclude
public record KnowledgeTerms(
        @Nullable KnowledgeLicence licence,
        @Nullable String licenceNote,
        @Nullable KnowledgeAccess access,
        Map<String, String> accessNote,
        @Nullable String url,
        @Nullable String transcriptUrl) {

    /**
     * Returns the terms as a reader may see them. What is kept for members loses both addresses for everyone else.
     *
     * @param member true for a reader who has access as a member; asked only when it matters
     */
    public KnowledgeTerms shown(BooleanSupplier member) {
        return access == KnowledgeAccess.MEMBERS && !member.getAsBoolean()
                ? new KnowledgeTerms(licence, licenceNote, access, accessNote, null, null)
                : this;
    }
}
