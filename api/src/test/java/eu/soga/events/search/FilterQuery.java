package eu.soga.events.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A filter as clients write it in an address. */
final class FilterQuery {
    private FilterQuery() {}

    static String of(EventFilter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.q() != null) parts.add("q=" + filter.q());
        if (filter.from() != null) parts.add("from=" + filter.from());
        if (filter.to() != null) parts.add("to=" + filter.to());
        if (filter.near() != null) {
            var centre = filter.near().centre();
            parts.add("near=" + centre.lat() + "," + centre.lon());
            parts.add(String.format(Locale.ROOT, "radius=%.0f", filter.near().radiusKm()));
        }
        if (filter.bbox() != null) {
            var box = filter.bbox();
            parts.add("bbox=" + box.west() + "," + box.south() + "," + box.east() + "," + box.north());
        }
        filter.choices().forEach((facet, values) -> parts.add(facet.parameter() + "=" + String.join(",", values)));
        if (filter.hideCancelled()) parts.add("cancelled=hide");
        return String.join("&", parts);
    }
}
