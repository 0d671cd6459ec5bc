package eu.soga.imports.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place written as one line: «Musée social, 5 rue Las Cases, 75007 Paris, France», «En ligne», an address of a room. */
final class LocationText {
    private static final Pattern URL = Pattern.compile("https?://[^\\s,;<>\"]{4,1900}");
    private static final Pattern TOWN =
            Pattern.compile("(?:[A-Z]{1,2}[- ])?(\\d{4,5}|\\d{4} ?[A-Z]{2}|\\d{3} \\d{2})\\s+(\\D{2,80})");
    private static final Pattern ONLINE = Pattern.compile(
            "(?iu)\\s*(?:\\+|et|and|ou|or|/)?\\s*\\(?(?:en ligne|online|visio(?:conf[eé]rence)?|webinaire|zoom|teams|"
                    + "microsoft teams(?: meeting)?|r[eé]union microsoft teams|google meet|jitsi|bbb|[àa] distance|remote)\\)?\\s*");
    private static final Pattern STREET = Pattern.compile(
            "(?iu)^\\d+.*|.*\\b(?:rue|avenue|av\\.|bd|boulevard|quai|chemin|all[eé]e|impasse|route|cours|street|road|"
                    + "lane|stra(?:ß|ss)e|weg|platz|via|calle|laan|straat|rua)\\b.*|.*stra(?:ß|ss)e \\d+.*");
    private static final int LONGEST = 200;

    private LocationText() {}

    /** Adds place and online room to what was found, as far as the line tells. */
    static void read(String text, ReadingOptions options, Found found) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", ", ");
        Matcher url = URL.matcher(line);
        if (url.find()) {
            online(url.group(), found);
            line = line.replace(url.group(), "");
        }
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
            String clean = part.strip().replaceAll("^[-–(]+\\s*|\\s*[-–)]+$", "");
            if (!clean.isEmpty()) parts.add(clean);
        }
        if (!parts.isEmpty()) found.put("place", place(parts, options, found));
    }

    /** An online room anyone may enter. */
    static void online(String url, Found found) {
        if (!found.has("online")) found.put("online", Map.of("url", url, "releasedTo", "everyone"));
    }

    private static Map<String, Object> place(List<String> parts, ReadingOptions options, Found found) {
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
            found.notice("The place names no country: the one of the organisation was taken.");
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
