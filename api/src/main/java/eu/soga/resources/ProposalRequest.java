package eu.soga.resources;

import eu.soga.shared.Theme;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.fetch.Hosts;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.text.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A resource as an organisation describes it.
 *
 * @param organisationId an organisation that the caller represents; it references the resource
 * @param resourceId the public resource that this changes; null for a new one
 * @param makerIds who made it, if not the organisation alone
 * @param languages of the resource itself, ISO 639-1
 */
@Schema(name = "ResourceProposalRequest")
record ProposalRequest(
        @NotNull UUID organisationId,
        @Nullable UUID resourceId,
        @NotNull KnowledgeKind kind,
        @NotNull @Pattern(regexp = "[a-z]{2}") String defaultLanguage,
        @OneLine @NotEmpty Map<String, @NotBlank @Size(max = 200) String> title,
        @NotEmpty Map<String, @NotBlank @Size(max = 2000) String> summary,
        @Nullable @Size(max = 5) List<@NotNull Theme> themes,
        @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages,
        @Nullable KnowledgeLevel level,
        @NotNull @Valid ProposedTerms terms,
        @Nullable @Valid ProposedTime time,
        @Nullable @Size(max = 20) List<@NotNull UUID> makerIds) {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /**
     * Where it is and who may open it.
     *
     * @param accessNote per language: why it is closed, or how to get it
     * @param url its address on another site
     */
    @Schema(name = "ResourceProposalTerms")
    record ProposedTerms(
            @Nullable KnowledgeLicence licence,
            @NotNull KnowledgeAccess access,
            @Nullable Map<String, @NotBlank @Size(max = 500) String> accessNote,
            @NotBlank @Size(max = 2000) String url,
            @Nullable @Size(max = 2000) String transcriptUrl) {}

    /** @param expiresAt end of a job offer, which has one; nothing else has */
    @Schema(name = "ResourceProposalTime")
    record ProposedTime(
            @Nullable LocalDate releasedOn, @Nullable Instant expiresAt) {}

    /** Returns every violation beyond those of single fields. Reads nothing. */
    List<Violation> broken(Instant now) {
        List<Violation> broken = new ArrayList<>();
        if (!Texts.LANGUAGES.contains(defaultLanguage))
            broken.add(new Violation("/defaultLanguage", "Texts cannot be written in this language here."));
        else if (!title.containsKey(defaultLanguage))
            broken.add(new Violation("/title/" + defaultLanguage, "Write a title in the default language."));
        textsIn("/title", title, broken);
        textsIn("/summary", summary, broken);
        textsIn("/terms/accessNote", terms.accessNote, broken);
        for (int i = 0; languages != null && i < languages.size(); i++)
            if (!LANGUAGES.contains(languages.get(i)))
                broken.add(new Violation("/languages/" + i, "This is not an ISO 639-1 language."));
        if (!Hosts.isWeb(terms.url))
            broken.add(new Violation("/terms/url", "Write a whole address that begins with https:// or http://."));
        if (terms.transcriptUrl != null && !Hosts.isWeb(terms.transcriptUrl))
            broken.add(new Violation(
                    "/terms/transcriptUrl", "Write a whole address that begins with https:// or http://."));
        Instant end = time == null ? null : time.expiresAt;
        if (kind == KnowledgeKind.JOB_OFFER && (end == null || !end.isAfter(now)))
            broken.add(new Violation("/time/expiresAt", "A job offer has an end that is to come."));
        if (kind != KnowledgeKind.JOB_OFFER && end != null)
            broken.add(new Violation("/time/expiresAt", "Only a job offer has an end."));
        LocalDate released = time == null ? null : time.releasedOn;
        if (released != null && (released.getYear() < 1900 || released.getYear() > 2200))
            broken.add(new Violation("/time/releasedOn", "Give a day between 1900 and 2200."));
        return broken;
    }

    static void textsIn(String pointer, @Nullable Map<String, String> texts, List<Violation> broken) {
        for (String unknown : Texts.unknownLanguages(texts))
            broken.add(new Violation(
                    pointer + "/" + unknown.replace("~", "~0").replace("/", "~1"),
                    "Texts are kept by ISO 639-1 language, for instance «fr»."));
    }
}
