package eu.soga.publishing;

import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicEvent;
import eu.soga.shared.pages.Html;
import eu.soga.shared.pages.SpaShell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Describes how another site embeds an event's page or a search of the calendar. */
@ApplicationScoped
class OEmbeds {
    private static final int CACHE_SECONDS = 3600;
    private static final Pattern EVENT = Pattern.compile("/events/([^/]+)/?");
    private static final Pattern CALENDAR = Pattern.compile("/calendar/?");

    private final PublicCalendar calendar;
    private final FormerSlugs former;
    private final Addresses addresses;

    OEmbeds(PublicCalendar calendar, FormerSlugs former, Addresses addresses) {
        this.calendar = calendar;
        this.former = former;
        this.addresses = addresses;
    }

    /** Size of a frame in pixels. */
    record Frame(int width, int height) {
        private static final Frame EVENT = new Frame(600, 420);
        private static final Frame CALENDAR = new Frame(800, 640);

        Frame atMost(@Nullable Integer maxWidth, @Nullable Integer maxHeight) {
            return new Frame(
                    maxWidth == null ? width : Math.min(width, maxWidth),
                    maxHeight == null ? height : Math.min(height, maxHeight));
        }
    }

    /**
     * Returns the description; empty when the address is not on this site, is another page, or shows no public
     * event.
     */
    @Transactional
    Optional<OEmbedResponse> of(
            String address, @Nullable Integer maxWidth, @Nullable Integer maxHeight, ReaderChoice reader) {
        return ours(address).flatMap(uri -> {
            Matcher event = EVENT.matcher(uri.getRawPath());
            if (event.matches())
                return find(event.group(1))
                        .map(found -> of(new EventInWords(found, reader.languages()), maxWidth, maxHeight));
            return CALENDAR.matcher(uri.getRawPath()).matches()
                    ? Optional.of(calendar(uri.getRawQuery(), maxWidth, maxHeight, reader))
                    : Optional.empty();
        });
    }

    private Optional<URI> ours(String address) {
        try {
            URI uri = new URI(address);
            boolean ours = address.startsWith(addresses.absolute("/")) && uri.getUserInfo() == null;
            return ours ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private Optional<PublicEvent> find(String slug) {
        return calendar.find(slug)
                .or(() -> former.event(slug).flatMap(path -> calendar.find(path.substring(path.lastIndexOf('/') + 1))));
    }

    private OEmbedResponse of(EventInWords words, @Nullable Integer maxWidth, @Nullable Integer maxHeight) {
        PublicEvent event = words.event();
        return answer(
                words.titleWithStatus(),
                event.organisation().name(),
                addresses.of(event.organisation()),
                "/embed" + Addresses.path(event) + "?lang=" + words.language(),
                words.language(),
                Frame.EVENT.atMost(maxWidth, maxHeight));
    }

    private OEmbedResponse calendar(
            @Nullable String query, @Nullable Integer maxWidth, @Nullable Integer maxHeight, ReaderChoice reader) {
        String language = Wording.in(reader.languages().getFirst()).language();
        return answer(
                Wording.in(language).of("calendar.name"),
                null,
                null,
                "/embed/calendar" + (query == null || query.isEmpty() ? "" : "?" + query),
                language,
                Frame.CALENDAR.atMost(maxWidth, maxHeight));
    }

    private OEmbedResponse answer(
            String title,
            @Nullable String author,
            @Nullable String authorPage,
            String path,
            String language,
            Frame frame) {
        String html = "<iframe src=\"" + Html.escape(addresses.absolute(path)) + "\" title=\"" + Html.escape(title)
                + "\" width=\"" + frame.width + "\" height=\"" + frame.height
                + "\" style=\"border:0;max-width:100%\" loading=\"lazy\"></iframe>";
        return new OEmbedResponse(
                "1.0",
                "rich",
                title,
                author,
                authorPage,
                SpaShell.siteName(language),
                addresses.absolute("/"),
                CACHE_SECONDS,
                html,
                frame.width,
                frame.height);
    }
}
