package eu.soga.publishing;

import eu.soga.events.reading.PublicEvent;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the addresses of things on this site: paths that begin with a slash, or whole addresses with the public
 * origin.
 */
@ApplicationScoped
public class Addresses {
    private final String origin;
    private final String host;

    Addresses(Site site) {
        this.origin = site.publicUrl();
        this.host = URI.create(origin).getHost();
    }

    public String absolute(String path) {
        return origin + path;
    }

    static String path(PublicEvent event) {
        return "/events/" + event.slug();
    }

    /** Returns the path of an organisation's page. */
    public static String organisationPath(String slug) {
        return "/organisations/" + slug;
    }

    /** Returns the path of a resource's page. */
    public static String resourcePath(String slug) {
        return "/resources/" + slug;
    }

    /** Returns the path of the page of a collection of resources. */
    public static String collectionPath(String slug) {
        return "/collections/" + slug;
    }

    /** Returns the path of the event in another format: {@code ics} or {@code jsonld}. */
    static String path(PublicEvent event, String format) {
        return "/api/v1/events/" + event.slug() + "." + format;
    }

    String of(PublicEvent event) {
        return absolute(path(event));
    }

    /** Returns the address of the event's page; for a date of a series, of the page showing that date. */
    String of(EventInWords words) {
        return words.isOneOfSeveral()
                ? of(words.event()) + "?date=" + words.date().knownBy()
                : of(words.event());
    }

    String of(PublicEvent.Organiser organisation) {
        return ofOrganisation(organisation.slug());
    }

    public String ofOrganisation(String slug) {
        return absolute(organisationPath(slug));
    }

    /** Returns the path of the event's picture in its large size; empty when it has none. */
    static Optional<String> picturePath(PublicEvent event) {
        return Optional.ofNullable(ImageResponse.of(event.media().imageId(), Map.of()))
                .map(ImageResponse::large);
    }

    /** Returns the path of the oEmbed description of one of our pages. */
    String oembed(String path) {
        return "/api/v1/oembed?url=" + URLEncoder.encode(absolute(path), StandardCharsets.UTF_8);
    }

    /** Returns a global and permanent UID (RFC 7986 §5.3): it does not change with the slug, the date or the status. */
    String uid(PublicEvent event) {
        return uid(event.id());
    }

    public String uid(UUID id) {
        return id + "@" + host;
    }
}
