package eu.soga.publishing;

import eu.soga.shared.pages.PageHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the addresses of a calendar page's search in other formats. */
@ApplicationScoped
class SearchFormats {
    private final Addresses addresses;

    SearchFormats(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Returns the formats for the head of a calendar page.
     *
     * @param filter the parameters that narrow the search, without those that only concern display
     * @param query query of the page as it was sent
     */
    List<PageHead.Format> formats(String title, Map<String, List<String>> filter, @Nullable String query) {
        String search = filter.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", filter.isEmpty() ? "" : "?", ""));
        String page = "/calendar" + (query == null || query.isEmpty() ? "" : "?" + query);
        return List.of(
                new PageHead.Format("text/calendar", title, "/api/v1/events.ics" + search),
                new PageHead.Format("application/atom+xml", title, "/api/v1/events.atom" + search),
                new PageHead.Format("text/csv", title, "/api/v1/events.csv" + search),
                new PageHead.Format("application/geo+json", title, "/api/v1/events.geojson" + search),
                new PageHead.Format("application/ld+json", title, "/api/v1/events.jsonld" + search),
                new PageHead.Format("application/json+oembed", title, addresses.oembed(page)));
    }
}
