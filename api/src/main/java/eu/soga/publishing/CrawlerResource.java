package eu.soga.publishing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What crawlers ask for before anything else. */
@Path("/")
class CrawlerResource {
    private final SiteMap siteMap;
    private final Addresses addresses;

    CrawlerResource(SiteMap siteMap, Addresses addresses) {
        this.siteMap = siteMap;
        this.addresses = addresses;
    }

    /** Pages may be read, the API's feeds too; what is behind a login would only show an empty page. */
    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=utf-8")
    @Operation(hidden = true)
    public String robots() {
        return """
                User-agent: *
                Disallow: /me/
                Disallow: /moderation/events
                Disallow: /sign-in
                Disallow: /invitations/
                Sitemap: %s
                """.formatted(addresses.absolute("/sitemap.xml"));
    }

    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String index() {
        return siteMap.index();
    }

    @GET
    @Path("sitemap-pages.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String pages() {
        return siteMap.pages();
    }

    @GET
    @Path("sitemap-events-{number: [1-9][0-9]{0,4}}.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String events(@RestPath int number) {
        return siteMap.file(SiteMap.Things.EVENTS, number).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("sitemap-organisations-{number: [1-9][0-9]{0,4}}.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String organisations(@RestPath int number) {
        return siteMap.file(SiteMap.Things.ORGANISATIONS, number).orElseThrow(NotFoundException::new);
    }
}
