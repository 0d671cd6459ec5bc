package eu.soga.publishing.resources;

import eu.soga.organisations.OrganisationRef;
import eu.soga.publishing.Addresses;
import eu.soga.publishing.JsonLd;
import eu.soga.publishing.Wording;
import eu.soga.resources.KnowledgeAccess;
import eu.soga.resources.KnowledgeKind;
import eu.soga.resources.KnowledgePlace;
import eu.soga.resources.reading.PublicCollection;
import eu.soga.resources.reading.PublicKnowledge;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A resource as schema.org describes it, each kind by the type that search engines know. */
@ApplicationScoped
class KnowledgeJsonLd {
    private final Addresses addresses;

    KnowledgeJsonLd(Addresses addresses) {
        this.addresses = addresses;
    }

    Map<String, Object> document(PublicKnowledge resource, List<String> languages) {
        String own = resource.text().defaultLanguage();
        String page = addresses.absolute(Addresses.resourcePath(resource.slug()));
        Map<String, Object> json = JsonLd.object(
                "@context",
                "https://schema.org",
                "@type",
                type(resource.kind()),
                "@id",
                page,
                "mainEntityOfPage",
                page);
        json.put("identifier", addresses.uid(resource.id()));
        String title = Texts.in(resource.text().title(), languages, own).orElse("");
        String summary = Texts.in(resource.text().summary(), languages, own).orElse(null);
        JsonLd.put(json, "description", summary);
        if (resource.kind() == KnowledgeKind.JOB_OFFER) jobOffer(json, title, resource);
        else creativeWork(json, title, resource);
        return json;
    }

    /** A collection with its resources in their order, each by name, type and page. */
    Map<String, Object> document(PublicCollection collection, List<PublicKnowledge> shown, List<String> languages) {
        PublicKnowledge.Text text = collection.text();
        String own = text.defaultLanguage();
        String page = addresses.absolute(Addresses.collectionPath(collection.slug()));
        Map<String, Object> json = JsonLd.object(
                "@context", "https://schema.org", "@type", "Collection", "@id", page, "mainEntityOfPage", page);
        json.put("identifier", addresses.uid(collection.id()));
        json.put("name", Texts.in(text.title(), languages, own).orElse(""));
        JsonLd.put(json, "description", Texts.in(text.summary(), languages, own).orElse(null));
        JsonLd.put(
                json,
                "inLanguage",
                Texts.languageFor(text.title(), languages, own).orElse(own));
        json.put("dateModified", collection.updatedAt().toString());
        json.put("collectionSize", shown.size());
        json.put("hasPart", shown.stream().map(each -> part(each, languages)).toList());
        return json;
    }

    private Map<String, Object> part(PublicKnowledge resource, List<String> languages) {
        String page = addresses.absolute(Addresses.resourcePath(resource.slug()));
        boolean job = resource.kind() == KnowledgeKind.JOB_OFFER;
        Map<String, Object> part = JsonLd.object("@type", type(resource.kind()), "@id", page, "url", page);
        part.put(
                job ? "title" : "name",
                Texts.in(resource.text().title(), languages, resource.text().defaultLanguage())
                        .orElse(""));
        KnowledgeAccess access = resource.terms().access();
        if (access != null && !job) part.put("isAccessibleForFree", access == KnowledgeAccess.OPEN);
        return part;
    }

    private void creativeWork(Map<String, Object> json, String title, PublicKnowledge resource) {
        json.put("name", title);
        JsonLd.put(json, "url", resource.terms().url());
        JsonLd.put(json, "inLanguage", resource.languages());
        JsonLd.put(
                json,
                "keywords",
                resource.themes().stream().map(WireEnums::word).toList());
        JsonLd.put(json, "datePublished", released(resource));
        JsonLd.put(
                json,
                "creator",
                resource.makers().stream().map(this::organisation).toList());
        if (resource.funder() != null)
            json.put("funder", JsonLd.object("@type", "Organization", "name", resource.funder()));
        JsonLd.put(json, "license", licence(resource));
        KnowledgeAccess access = resource.terms().access();
        if (access != null) json.put("isAccessibleForFree", access == KnowledgeAccess.OPEN);
        if (resource.level() != null) json.put("educationalLevel", WireEnums.word(resource.level()));
        switch (type(resource.kind())) {
            case "VideoObject" -> {
                json.put("uploadDate", resource.entry().publishedAt().toString());
                JsonLd.put(json, "contentUrl", resource.terms().url());
            }
            case "SoftwareApplication" -> json.put("applicationCategory", "BusinessApplication");
            case "LearningResource" -> json.put("learningResourceType", WireEnums.word(resource.kind()));
            default -> {}
        }
        JsonLd.put(json, "transcript", resource.terms().transcriptUrl());
        if (!resource.contents().isEmpty())
            json.put(
                    "hasPart",
                    resource.contents().stream()
                            .map(part -> JsonLd.object("@type", "CreativeWork", "name", part))
                            .toList());
    }

    /** Adds the properties of https://schema.org/JobPosting. */
    private void jobOffer(Map<String, Object> json, String title, PublicKnowledge resource) {
        json.put("title", title);
        json.put("datePosted", resource.entry().publishedAt().toString());
        JsonLd.put(
                json,
                "validThrough",
                resource.time().expiresAt() == null
                        ? null
                        : resource.time().expiresAt().toString());
        OrganisationRef hiring = resource.makers().isEmpty()
                ? resource.organisation()
                : resource.makers().getFirst();
        json.put("hiringOrganization", organisation(hiring));
        KnowledgePlace place = resource.place();
        if (place.city() == null && place.country() == null) return;
        Map<String, Object> address = JsonLd.object("@type", "PostalAddress");
        JsonLd.put(address, "addressLocality", place.city());
        JsonLd.put(address, "addressCountry", place.country());
        json.put("jobLocation", JsonLd.object("@type", "Place", "address", address));
    }

    private Map<String, Object> organisation(OrganisationRef organisation) {
        String address = addresses.ofOrganisation(organisation.slug());
        return JsonLd.object("@type", "Organization", "@id", address, "name", organisation.name(), "url", address);
    }

    private static Object released(PublicKnowledge resource) {
        if (resource.time().releasedOn() != null)
            return resource.time().releasedOn().toString();
        return resource.time().year() == null ? null : resource.time().year().toString();
    }

    /** Returns the address of the licence if there is exactly one, else its name or note. */
    private static Object licence(PublicKnowledge resource) {
        if (resource.terms().licence() == null) return resource.terms().licenceNote();
        return switch (resource.terms().licence()) {
            case CC0 -> "https://creativecommons.org/publicdomain/zero/1.0/";
            case CC_BY, CC_BY_SA, CC_BY_ND, CC_BY_NC, CC_BY_NC_SA, CC_BY_NC_ND ->
                "https://creativecommons.org/licenses/"
                        + resource.terms()
                                .licence()
                                .name()
                                .substring(3)
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-') + "/4.0/";
            case OPEN_LICENCE -> "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";
            default -> Wording.in("en").of(resource.terms().licence());
        };
    }

    private static String type(KnowledgeKind kind) {
        return switch (kind) {
            case REPLAY, VIDEO, WEBINAR -> "VideoObject";
            case MODULE, GUIDE, KIT, TEMPLATE, CASE_STUDY, JOB_PROFILE -> "LearningResource";
            case PODCAST -> "PodcastEpisode";
            case ARTICLE -> "Article";
            case REPORT, STUDY -> "Report";
            case TOOL, SOLUTION -> "SoftwareApplication";
            case JOB_OFFER -> "JobPosting";
            case PORTRAIT, PUBLICATION, CATALOGUE, PLATFORM, PROJECT, COMMUNITY, OTHER -> "CreativeWork";
        };
    }
}
