package eu.soga.imports.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a place written as one line: «Musée social, 5 rue Las Cases, 75007 Paris, France», «En ligne», the address of
 * an online room.
 */
final class LocationText {
    private static final Pattern URL = Pattern.compile("https?://(?:[^\\s,;<>\"]|,(?=-?\\d+\\.\\d)){4,1900}");
    private static final Pattern TOWN =
            Pattern.compile("(?:[A-Z]{1,2}[- ])?(\\d{4,5}|\\d{4} ?[A-Z]{2}|\\d{3} \\d{2})\\s+(\\D{2,80})");
    private static final Pattern ONLINE = Pattern.compile(
            "(?iu)\\s*(?:\\+|et|and|ou|or|/)?\\s*\\(?(?:en ligne|online|visio(?:conf[eé]rence)?|webinaire|zoom|teams|"
                    + "microsoft teams(?: meeting)?|r[eé]union microsoft teams|google meet|jitsi|bbb|[àa] distance|remote)\\)?\\s*");
    private static final Pattern STREET = Pattern.compile(
            "(?iu)^\\d+.*|.*\\b(?:rue|avenue|av\\.|bd|boulevard|quai|chemin|all[eé]e|impasse|route|cours|street|road|"
                    + "lane|stra(?:ß|ss)e|weg|platz|via|calle|laan|straat|rua)\\b.*|.*stra(?:ß|ss)e \\d+.*");
    private static final int LONGEST = 200;
    private static final Pattern MAP = Pattern.compile(
            "(?i)https?://(?:(?:www\\.)?google\\.[a-z.]{2,6}/maps|maps\\.google\\.|maps\\.app\\.goo\\.gl|goo\\.gl/maps|g\\.page/"
                    + "|maps\\.apple\\.com|(?:www\\.)?openstreetmap\\.(?:org|fr)|osm\\.org|(?:[a-z]+\\.)?umap\\.|(?:www\\.)?bing\\.com/maps"
                    + "|(?:[a-z]+\\.)?(?:mappy|viamichelin)\\.|(?:www\\.)?here\\.com|wego\\.here\\.|waze\\.com|(?:www\\.)?waze\\.com|what3words\\.com|w3w\\.co).*");
    private static final Pattern DEGREES = Pattern.compile(
            "(?:@|[?&](?:q|ll|query|daddr|center|destination)=(?:loc:)?|#map=\\d{1,2}/)(-?\\d{1,2}\\.\\d{2,})(?:,|%2C|/)(-?\\d{1,3}\\.\\d{2,})"
                    + "|mlat=(-?\\d{1,2}\\.\\d{2,})&mlon=(-?\\d{1,3}\\.\\d{2,})");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[<]([^()\\[\\]<>]{3,300})[)\\]>]");

    private LocationText() {}

    /** Adds the place and the online room that the line contains. */
    static void read(String text, SourceReader.Options options, Found found) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", ", ");
        Matcher urls = URL.matcher(line);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (urls.find()) {
            String url = SourceTexts.Writer.withoutPunctuation(urls.group());
            if (MAP.matcher(url).matches()) onMap(url, found);
            else online(url, found);
            rest.append(line, from, urls.start());
            from = urls.start() + url.length();
        }
        line = rest.append(line.substring(from)).toString().replaceAll("[(\\[<]\\s*[)\\]>]", "");
        // «La Maison (3 rue de la République, 69001 Lyon)»: brackets around an address only separate it from
        // the name
        line = IN_BRACKETS
                .matcher(line)
                .replaceAll(inside -> Matcher.quoteReplacement(
                        isAddress(inside.group(1)) ? ", " + inside.group(1) + ", " : inside.group()));
        Matcher hybrid = Pattern.compile("(?iu)(.*?)\\s*(?:\\+|/)\\s*" + ONLINE.pattern() + "$")
                .matcher(line);
        if (ONLINE.matcher(line).matches()) {
            if (!found.has("place")) found.put("format", "online");
            return;
        }
        if (hybrid.matches() && !hybrid.group(1).isBlank()) {
            found.put("format", "hybrid");
            line = hybrid.group(1);
        }
        List<String> parts = new ArrayList<>();
        for (String part : line.split(",")) {
            String clean = part.strip().replaceAll("^[-–]+\\s*|\\s*[-–]+$", "");
            if (clean.startsWith("(") && clean.indexOf(')') < 0)
                clean = clean.substring(1).strip();
            if (clean.endsWith(")") && clean.indexOf('(') < 0)
                clean = clean.substring(0, clean.length() - 1).strip();
            if (!clean.isEmpty()) parts.add(clean);
        }
        if (parts.isEmpty()) return;
        Object point = found.get("place") instanceof Map<?, ?> before ? before.get("coordinates") : null;
        found.put("place", place(parts, options, found));
        if (point != null) found.putCoordinates(point);
    }

    private static boolean isAddress(String text) {
        for (String part : text.split(","))
            if (TOWN.matcher(part.strip()).matches()
                    || STREET.matcher(part.strip()).matches()) return true;
        return false;
    }

    /** Takes coordinates from a link to a map. Such a link is not an online room. */
    private static void onMap(String url, Found found) {
        Matcher degrees = DEGREES.matcher(url);
        if (!degrees.find()) return;
        int first = degrees.group(1) == null ? 3 : 1;
        found.putCoordinates(Map.of(
                "lat", Double.parseDouble(degrees.group(first)), "lon", Double.parseDouble(degrees.group(first + 1))));
    }

    /** Sets an online room that everyone may enter. */
    static void online(String url, Found found) {
        if (!found.has("online")) found.put("online", Map.of("url", url, "releasedTo", "everyone"));
    }

    private static Map<String, Object> place(List<String> parts, SourceReader.Options options, Found found) {
        Map<String, Object> place = new LinkedHashMap<>();
        Optional<String> country = parts.size() > 1 ? Labels.country(parts.getLast()) : Optional.empty();
        if (country.isPresent()) parts.removeLast();
        int town = townIn(parts);
        if (town >= 0) {
            Matcher named = TOWN.matcher(parts.remove(town));
            named.matches();
            place.put("postalCode", named.group(1));
            place.put("city", shortened(named.group(2)));
        } else if (country.isPresent() && !STREET.matcher(parts.getLast()).matches()) {
            place.put("city", shortened(parts.removeLast()));
        }
        if (place.containsKey("city") && country.isEmpty())
            found.notice(ImportNotice.Code.COUNTRY_OF_ORGANISATION_TAKEN);
        if (place.containsKey("city")) place.put("country", country.orElse(options.country()));
        nameAndStreet(parts, place);
        return place;
    }

    private static int townIn(List<String> parts) {
        for (int i = parts.size() - 1; i >= 0; i--)
            if (TOWN.matcher(parts.get(i)).matches()) return i;
        return -1;
    }

    private static void nameAndStreet(List<String> parts, Map<String, Object> place) {
        if (parts.isEmpty()) return;
        if (parts.size() == 1) {
            place.put(STREET.matcher(parts.getFirst()).matches() ? "street" : "name", shortened(parts.getFirst()));
            return;
        }
        int street = -1;
        for (int i = parts.size() - 1; i >= 0 && street < 0; i--)
            if (STREET.matcher(parts.get(i)).matches()) street = i;
        if (street >= 0) place.put("street", shortened(parts.remove(street)));
        place.put("name", shortened(String.join(", ", parts)));
    }

    private static String shortened(String text) {
        String clean = text.strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
