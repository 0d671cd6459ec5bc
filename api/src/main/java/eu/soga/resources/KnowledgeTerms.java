package eu.soga.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a resource is, and who may do what with it.
 *
 * @param licenceNote the licence in the words of the source
 * @param access null when nobody said
 * @param accessNote why it is closed, or how to get it, per language
 * @param url its address, on another site; null when unknown, or when only members may open it
 * @param transcriptUrl address of the text of what is said in it
 */
@JsonInclude
public record KnowledgeTerms(
        @Nullable KnowledgeLicence licence,
        @Nullable String licenceNote,
        @Nullable KnowledgeAccess access,
        Map<String, String> accessNote,
        @Nullable String url,
        @Nullable String transcriptUrl) {

    /** The same for everyone's eyes: nobody is known as a member here, so what is for members has no address. */
    public KnowledgeTerms shown() {
        return access == KnowledgeAccess.MEMBERS
                ? new KnowledgeTerms(licence, licenceNote, access, accessNote, null, null)
                : this;
    }
}
