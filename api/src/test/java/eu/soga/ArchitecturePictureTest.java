package eu.soga;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/images/architecture.svg} shows the rooms as the code is: each room on the floor above all rooms it uses,
 * with its sub-rooms and an arrow to each room it uses. {@code PICTURE=write} writes the picture instead of comparing it.
 */
class ArchitecturePictureTest {
    private static final Path PICTURE = Path.of("../docs/images/architecture.svg");
    private static final int WIDTH = 960;
    private static final int BOX = 200;
    private static final int HEIGHT = 74;
    private static final int FLOOR = 130;

    /** Room to the rooms it uses. */
    private final SortedMap<String, SortedSet<String>> uses = new TreeMap<>();

    private final SortedMap<String, SortedSet<String>> subRooms = new TreeMap<>();

    @Test
    void shows_the_rooms_as_they_are() throws IOException {
        String drawn = draw();
        if ("write".equals(System.getenv("PICTURE"))) Files.writeString(PICTURE, drawn);
        assertThat(Files.readString(PICTURE))
                .as("docs/images/architecture.svg; write it again with PICTURE=write")
                .isEqualTo(drawn);
    }

    private String draw() {
        for (JavaClass type : ArchitectureTest.MAIN) {
            String room = part(type, 2);
            if (room == null) continue;
            uses.computeIfAbsent(room, _ -> new TreeSet<>());
            String sub = part(type, 3);
            subRooms.computeIfAbsent(room, _ -> new TreeSet<>());
            if (sub != null) subRooms.get(room).add(sub);
            for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                String other = part(arrow.getTargetClass().getBaseComponentType(), 2);
                if (other != null && !other.equals(room)) uses.get(room).add(other);
            }
        }
        Map<String, int[]> places = places();
        int height = places.values().stream().mapToInt(place -> place[1]).max().orElse(0) + HEIGHT + 20;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <title>Rooms of the API and which room uses which</title>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#777"/></marker></defs>
                <rect width="%d" height="%d" fill="#fff"/>
                """.formatted(WIDTH, height, WIDTH, height));
        SortedMap<String, List<String>> users = new TreeMap<>();
        uses.forEach((room, others) -> others.stream()
                // every room uses it
                .filter(other -> !other.equals("shared"))
                .forEach(other ->
                        users.computeIfAbsent(other, _ -> new ArrayList<>()).add(room)));
        users.forEach((room, from) -> {
            from.sort(Comparator.comparingInt(user -> places.get(user)[0]));
            for (int i = 0; i < from.size(); i++)
                svg.append(arrow(places.get(from.get(i)), places.get(room), BOX * (i + 1) / (from.size() + 1)));
        });
        places.forEach((room, place) -> svg.append(box(room, place)));
        return svg.append("</svg>\n").toString();
    }

    /** Left and top of each room's box; the ground floor is at the bottom. */
    private Map<String, int[]> places() {
        SortedMap<Integer, SortedSet<String>> floors = new TreeMap<>(Comparator.reverseOrder());
        uses.keySet()
                .forEach(room -> floors.computeIfAbsent(floor(room), _ -> new TreeSet<>())
                        .add(room));
        Map<String, int[]> places = new LinkedHashMap<>();
        int top = 20;
        for (SortedSet<String> rooms : floors.values()) {
            int gap = (WIDTH - rooms.size() * BOX) / (rooms.size() + 1);
            // a room alone on its floor stands beside the middle, now left, now right, so that arrows pass it
            int left = gap + (rooms.size() > 1 || floor(rooms.first()) == 0 ? 0 : places.size() % 2 == 0 ? -150 : 150);
            for (String room : rooms) {
                places.put(room, new int[] {left, top});
                left += BOX + gap;
            }
            top += FLOOR;
        }
        return places;
    }

    private int floor(String room) {
        return uses.get(room).stream().mapToInt(other -> floor(other) + 1).max().orElse(0);
    }

    private static String arrow(int[] from, int[] to, int entry) {
        int bend = (to[1] - from[1] - HEIGHT) / 2;
        return "<path d=\"M%d %dc0 %d %d %d %d %d\" fill=\"none\" stroke=\"#777\" marker-end=\"url(#tip)\"/>\n"
                .formatted(
                        from[0] + BOX / 2,
                        from[1] + HEIGHT,
                        bend,
                        to[0] + entry - from[0] - BOX / 2,
                        bend,
                        to[0] + entry - from[0] - BOX / 2,
                        to[1] - 1 - from[1] - HEIGHT);
    }

    private String box(String room, int[] at) {
        StringBuilder box = new StringBuilder(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#fdf6ec\" stroke=\"#7a4b1e\"/>\n"
                        .formatted(at[0], at[1], BOX, HEIGHT));
        box.append(text(at[0] + BOX / 2, at[1] + 20, 15, room));
        int line = at[1] + 36;
        for (String words : lines(List.copyOf(subRooms.get(room)))) {
            box.append(text(at[0] + BOX / 2, line, 11, words));
            line += 11;
        }
        return box.toString();
    }

    private static List<String> lines(List<String> words) {
        int first = (words.size() + 3) / 4;
        return java.util.stream.IntStream.iterate(0, from -> from < words.size(), from -> from + Math.max(first, 1))
                .mapToObj(from -> String.join(", ", words.subList(from, Math.min(words.size(), from + first))))
                .toList();
    }

    private static String text(int x, int y, int size, String words) {
        return "<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"middle\">%s</text>\n"
                .formatted(x, y, size, words);
    }

    /** The nth part of the package's name, such as the room (2) or the sub-room (3); null when it has none. */
    private static String part(JavaClass type, int n) {
        if (!type.getPackageName().startsWith("eu.soga.")) return null;
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > n ? parts[n] : null;
    }
}
