package eu.soga.resources.reading;

import eu.soga.resources.KnowledgeAccess;
import eu.soga.resources.KnowledgeKind;
import eu.soga.resources.KnowledgeLevel;
import eu.soga.resources.KnowledgeLicence;
import eu.soga.shared.Theme;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a search for resources. A parameter that is repeated, or holds several values between commas,
 * accepts any of them; different parameters must all hold.
 */
public class KnowledgeParameters {
    @QueryParam("q")
    @Parameter(
            description =
                    "Words of title, summary, contents, funder or organisations, in any language. Quotes keep words"
                            + " together, «or» gives a choice, a leading minus excludes.",
            example = "données",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Nullable
    String q;

    @QueryParam("kind")
    @Parameter(
            description = "What sort of thing.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = KnowledgeKind.class))
    List<String> kind;

    @QueryParam("language")
    @Parameter(description = "Languages it is in, ISO 639-1.")
    List<String> language;

    @QueryParam("theme")
    @Parameter(description = "Subjects.", schema = @Schema(type = SchemaType.ARRAY, implementation = Theme.class))
    List<String> theme;

    @QueryParam("level")
    @Parameter(
            description = "What one has to know beforehand.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = KnowledgeLevel.class))
    List<String> level;

    @QueryParam("licence")
    @Parameter(
            description = "Under which terms it may be used again.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = KnowledgeLicence.class))
    List<String> licence;

    @QueryParam("access")
    @Parameter(
            description = "Who may open it.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = KnowledgeAccess.class))
    List<String> access;

    @QueryParam("organisation")
    @Parameter(description = "Slugs of organisations that made or reference it.")
    List<String> organisation;

    /** Returns the filter. @throws eu.soga.shared.errors.DomainException 400 with all violations */
    public KnowledgeFilter toFilter() {
        return KnowledgeFilter.of(this);
    }
}
