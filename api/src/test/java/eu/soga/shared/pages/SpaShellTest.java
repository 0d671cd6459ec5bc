package eu.soga.shared.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.shared.web.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaShellTest {
    private static final String INDEX = """
            <!doctype html><html lang="fr"><head><meta name="soga:issuer" content="" /><title>Of the file</title>
            <!--soga:head--></head><body><div id="root"></div></body></html>
            """;

    @TempDir
    Path webRoot;

    @Test
    void writes_language_head_and_content_where_the_file_leaves_room() throws IOException {
        Files.writeString(webRoot.resolve("index.html"), INDEX);

        String html = shell().render(page("Hello"));

        assertThat(html)
                .contains("<html lang=\"en\">")
                .contains("<title>Hello · The calendar of the European digital social economy</title>")
                .contains("<meta name=\"soga:issuer\" content=\"https://id.example/realms/soga\" />")
                .contains("<meta name=\"soga:client\" content=\"web\" />")
                .contains("<meta name=\"soga:demo\" content=\"all\" />")
                .contains("<div id=\"root\"><main><h1>Hello</h1>")
                .doesNotContain("Of the file")
                .doesNotContain("content=\"\"")
                .doesNotContain("<!--soga:head-->");
    }

    @Test
    void pictures_and_tiles_of_maps_come_from_here_alone() throws IOException {
        Files.writeString(webRoot.resolve("index.html"), INDEX);

        assertThat(shell().answer(200, page("Hello")).getHeaderString("Content-Security-Policy"))
                .contains("default-src 'self';")
                .contains("img-src 'self' data:;")
                .contains("connect-src 'self' https://id.example;");
    }

    @Test
    void what_a_page_says_stands_in_the_frame_of_every_page_in_its_language() throws IOException {
        Files.writeString(webRoot.resolve("index.html"), INDEX);
        Files.createDirectory(webRoot.resolve("readable"));
        for (String language : List.of("fr", "en"))
            Files.writeString(
                    webRoot.resolve("readable/frame." + language + ".html"),
                    "<header>" + language + "</header><main id=\"content\">soga:content</main><footer></footer>");

        assertThat(shell().render(page("soga:content")))
                .contains("<div id=\"root\"><header>en</header><main id=\"content\"><h1>soga:content</h1>")
                .contains("</main><footer></footer></div>");
    }

    @Test
    void a_text_that_looks_like_a_mark_stays_a_text() throws IOException {
        Files.writeString(webRoot.resolve("index.html"), INDEX);

        assertThat(shell().render(page("<!--soga:head--><div id=\"root\">$1\\")))
                .contains("<h1>&lt;!--soga:head--&gt;&lt;div id=&quot;root&quot;&gt;$1\\</h1>");
    }

    @Test
    void reads_the_file_again_when_it_changes() throws IOException {
        SpaShell shell = shell();
        assertThat(shell.render(page("Hello")))
                .contains("The interface is not built")
                .contains("<h1>Hello</h1>");

        Files.writeString(webRoot.resolve("index.html"), INDEX);
        assertThat(shell.render(page("Hello"))).doesNotContain("The interface is not built");

        Files.writeString(webRoot.resolve("index.html"), INDEX.replace("</body>", "<p>New build</p></body>"));
        assertThat(shell.render(page("Hello"))).contains("New build");
    }

    @Test
    void a_file_without_the_mark_is_refused_by_name() throws IOException {
        Files.writeString(webRoot.resolve("index.html"), "<html lang=\"fr\"><div id=\"root\"></div></html>");

        SpaShell shell = shell();
        assertThatThrownBy(() -> shell.render(page("Hello"))).hasMessageContaining("<!--soga:head-->");
    }

    private SpaShell shell() {
        return new SpaShell(new TestSite(webRoot.toString(), Optional.empty()));
    }

    private static PageHead page(String title) {
        return PageHead.plain("en", title, "A page.", "/about", List.of("fr", "en"));
    }

    record TestSite(String webRoot, Optional<String> basemap) implements Site {
        @Override
        public String publicUrl() {
            return "https://agenda.example";
        }

        @Override
        public String issuer() {
            return "https://id.example/realms/soga";
        }

        @Override
        public String clientId() {
            return "web";
        }

        @Override
        public Demo demo() {
            return Demo.ALL;
        }

        @Override
        public Optional<String> securityContact() {
            return Optional.empty();
        }
    }
}
