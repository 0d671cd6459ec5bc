package eu.soga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Property;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** docs/standards.md names a test for each item, and the tests it names are there. */
class StandardsTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test(?:\\.\\w+)*)\\.(\\w+)`");

    private record Line(String standard, String item, String proof) {}

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(Path.of("../docs/standards.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| standard "))
                .map(line -> line.split("\\|"))
                .map(cells -> new Line(cells[1].strip(), cells[2].strip(), cells[3].strip()))
                .toList();
    }

    @Test
    void each_item_has_a_test_or_is_said_to_come_later() throws IOException {
        assertThat(lines())
                .hasSizeGreaterThan(60)
                .allSatisfy(line -> assertThat(line.proof())
                        .as("%s", line)
                        .matches(proof -> proof.startsWith("later: ")
                                || TEST.matcher(proof).find()));
        assertThat(lines().stream().map(line -> line.standard() + line.item())).doesNotHaveDuplicates();
    }

    @Test
    void each_test_that_is_named_exists() throws IOException {
        Map<String, String> packages = packages();
        for (Line line : lines())
            TEST.matcher(line.proof()).results().forEach(named -> {
                String name = named.group(1).replace('.', '$');
                String top = named.group(1).split("\\.")[0];
                assertThat(packages).as("%s", line).containsKey(top);
                assertThat(tests(packages.get(top) + "." + name)).as("%s", line).contains(named.group(2));
            });
    }

    private static List<String> tests(String type) {
        try {
            return Arrays.stream(Class.forName(type, false, StandardsTest.class.getClassLoader())
                            .getDeclaredMethods())
                    .filter(StandardsTest::isTest)
                    .map(Method::getName)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("there is no " + type, e);
        }
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class)
                || method.isAnnotationPresent(RepeatedTest.class)
                || method.isAnnotationPresent(Property.class);
    }

    /** By simple name of a test class. */
    private static Map<String, String> packages() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> TESTS.relativize(file.getParent())
                                    .toString()
                                    .replace('/', '.'),
                            (one, other) -> one));
        }
    }
}
