package eu.soga.publishing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of one feed are.
 *
 * @param feed its address with its query, without a cursor
 * @param cursor of the page that was asked for; null for the first
 */
record AtomAddress(String feed, @Nullable String cursor) {
    /** From an absolute address and the query as it was sent. */
    static AtomAddress of(String address, @Nullable String query, @Nullable String cursor) {
        String rest = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("cursor="))
                        .collect(Collectors.joining("&"));
        return new AtomAddress(rest.isEmpty() ? address : address + "?" + rest, cursor);
    }

    /** Of the page with this cursor. */
    String of(@Nullable String other) {
        if (other == null) return feed;
        return feed + (feed.contains("?") ? "&" : "?") + "cursor=" + URLEncoder.encode(other, StandardCharsets.UTF_8);
    }
}
