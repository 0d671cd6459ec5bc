package eu.soga.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Address, access and licence of a resource.
 *
 * @param licenceNote the licence in the words of the source
 * @param access null when the source does not say
 * @param accessNote per language, why it is closed or how to get it
 * @param url its address on another site; null when unknown, and in {@link #shown()} when only members may open it
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
     * Returns the terms as everyone may read them. A resource for members loses both addresses, because the
     * platform does not know who is a member.
     */
    public KnowledgeTerms shown() {
        return access == KnowledgeAccess.MEMBERS
                ? new KnowledgeTerms(licence, licenceNote, access, accessNote, null, null)
                : this;
    }
}
