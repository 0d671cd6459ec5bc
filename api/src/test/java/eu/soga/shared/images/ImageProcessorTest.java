package eu.soga.shared.images;

import static eu.soga.shared.images.ImageFixtures.decoded;
import static eu.soga.shared.images.ImageFixtures.disc;
import static eu.soga.shared.images.ImageFixtures.encoded;
import static eu.soga.shared.images.ImageFixtures.halves;
import static eu.soga.shared.images.ImageFixtures.withExif;
import static eu.soga.shared.images.ImageFixtures.withExifBehindJfif;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.images.ProcessedImage.Rendition;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageProcessorTest {

    private static byte[] photo(int width, int height) {
        return encoded(halves(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean isRed(BufferedImage image, double x, double y) {
        return isAbout(image, x, y, 0xFF0000);
    }

    private static boolean isBlue(BufferedImage image, double x, double y) {
        return isAbout(image, x, y, 0x0000FF);
    }

    private static boolean isAbout(BufferedImage image, double x, double y, int rgb) {
        int pixel = image.getRGB((int) (x * (image.getWidth() - 1)), (int) (y * (image.getHeight() - 1)));
        return Stream.of(0, 8, 16).allMatch(shift -> Math.abs((pixel >> shift & 255) - (rgb >> shift & 255)) < 24);
    }

    @Nested
    class Sizes {

        @ParameterizedTest
        @CsvSource({
            "2000, 1000, 1600, 800, 640, 320",
            "1600, 900, 1600, 900, 640, 360",
            "500, 300, 500, 300, 500, 300",
            "1, 1, 1, 1, 1, 1",
            "100, 5000, 64, 3200, 26, 1280",
            "5000, 2, 1600, 1, 640, 1"
        })
        void never_enlarges_and_keeps_proportions(int w, int h, int largeW, int largeH, int smallW, int smallH) {
            ProcessedImage image = ImageProcessor.process(photo(w, h));
            for (Rendition rendition : new Rendition[] {image.large(), image.small()}) {
                BufferedImage pixels = decoded(rendition.bytes());
                assertThat(pixels.getWidth()).isEqualTo(rendition.width());
                assertThat(pixels.getHeight()).isEqualTo(rendition.height());
            }
            assertThat(new int[] {image.large().width(), image.large().height()})
                    .containsExactly(largeW, largeH);
            assertThat(new int[] {image.small().width(), image.small().height()})
                    .containsExactly(smallW, smallH);
        }

        @Test
        void reads_a_picture_as_large_as_a_camera_takes() {
            ProcessedImage image = ImageProcessor.process(photo(6000, 4044));
            assertThat(image.large().width()).isEqualTo(1600);
            assertThat(image.large().height()).isBetween(1077, 1080);
            assertThat(isRed(decoded(image.small().bytes()), 0.2, 0.5)).isTrue();
        }
    }

    @Nested
    class Formats {

        @ParameterizedTest
        @ValueSource(strings = {"jpeg", "png", "gif"})
        void become_jpeg(String format) {
            ProcessedImage image =
                    ImageProcessor.process(encoded(halves(800, 600, BufferedImage.TYPE_INT_RGB), format));
            assertThat(image.large().mediaType()).isEqualTo("image/jpeg");
            assertThat(latin1(image.large().bytes())).startsWith("ÿØÿ");
            BufferedImage pixels = decoded(image.small().bytes());
            assertThat(isRed(pixels, 0.1, 0.5) && isBlue(pixels, 0.9, 0.5)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                ints = {
                    BufferedImage.TYPE_BYTE_GRAY,
                    BufferedImage.TYPE_USHORT_GRAY,
                    BufferedImage.TYPE_BYTE_INDEXED,
                    BufferedImage.TYPE_BYTE_BINARY
                })
        void are_read_in_every_depth_of_colour(int type) {
            assertThat(ImageProcessor.process(encoded(halves(50, 50, type), "png"))
                            .large()
                            .width())
                    .isEqualTo(50);
        }

        @Test
        void keep_a_small_logo_transparent() {
            ProcessedImage logo = ImageProcessor.process(encoded(disc(300), "png"));
            assertThat(logo.large().mediaType()).isEqualTo("image/png");
            assertThat(logo.small().mediaType()).isEqualTo("image/png");
            assertThat(decoded(logo.small().bytes()).getRGB(0, 0) >>> 24).isZero();
        }

        @Test
        void put_a_large_transparent_picture_on_white() {
            ProcessedImage picture = ImageProcessor.process(encoded(disc(900), "png"));
            assertThat(picture.large().mediaType()).isEqualTo("image/jpeg");
            assertThat(isAbout(decoded(picture.large().bytes()), 0, 0, 0xFFFFFF))
                    .isTrue();
            assertThat(isAbout(decoded(picture.small().bytes()), 0.5, 0.5, 0x00FF00))
                    .isTrue();
        }
    }

    @Nested
    class Metadata {

        @Test
        void is_gone() {
            byte[] upload = withExif(photo(800, 600), 1);
            assertThat(latin1(upload)).contains("Exif", "SECRET-PLACE");

            ProcessedImage image = ImageProcessor.process(upload);

            for (Rendition rendition : new Rendition[] {image.large(), image.small()}) {
                assertThat(latin1(rendition.bytes())).doesNotContain("Exif", "SECRET-PLACE", "http", "ICC_PROFILE");
            }
        }

        @ParameterizedTest
        @CsvSource({
            "1, 800, 600, 0.1, 0.5",
            "2, 800, 600, 0.9, 0.5",
            "3, 800, 600, 0.9, 0.5",
            "4, 800, 600, 0.1, 0.5",
            "5, 600, 800, 0.5, 0.1",
            "6, 600, 800, 0.5, 0.1",
            "7, 600, 800, 0.5, 0.9",
            "8, 600, 800, 0.5, 0.9"
        })
        void turns_the_picture_as_the_camera_meant(int orientation, int width, int height, double redX, double redY) {
            ProcessedImage image = ImageProcessor.process(withExif(photo(800, 600), orientation));

            assertThat(image.large().width()).isEqualTo(width);
            assertThat(image.large().height()).isEqualTo(height);
            BufferedImage pixels = decoded(image.large().bytes());
            assertThat(isRed(pixels, redX, redY)).isTrue();
            assertThat(isBlue(pixels, 1 - redX, 1 - redY)).isTrue();
        }

        @Test
        void is_found_behind_other_metadata() {
            assertThat(ImageProcessor.process(withExifBehindJfif(photo(800, 600), 6))
                            .large()
                            .width())
                    .isEqualTo(600);
        }

        @Test
        void that_lies_is_ignored() {
            assertThat(ImageProcessor.process(withExif(photo(80, 60), 99))
                            .large()
                            .width())
                    .isEqualTo(80);
        }

        @Test
        void and_whatever_hides_behind_the_pixels_is_gone() {
            byte[] jpeg = photo(300, 200);
            byte[] script = "PK\3\4<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
            byte[] polyglot = Arrays.copyOf(jpeg, jpeg.length + script.length);
            System.arraycopy(script, 0, polyglot, jpeg.length, script.length);

            assertThat(latin1(ImageProcessor.process(polyglot).large().bytes())).doesNotContain("script", "PK\3\4");
        }
    }

    /** The smallest of all: one black pixel, lossless. */
    @Test
    void reads_webp() {
        byte[] webp = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        ProcessedImage made = ImageProcessor.process(webp);
        assertThat(made.large().width()).isEqualTo(1);
        assertThat(made.large().mediaType()).isIn("image/jpeg", "image/png");
    }

    /** 16 bits per sample: 318 MB each if they were decoded whole. On a slow machine the last ones are asked to come back. */
    @Test
    void reads_several_large_pictures_of_16_bits_at_once_in_bounded_memory() throws Exception {
        byte[] large = blankPngOf16Bits(6300, 6300);
        int read = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<ProcessedImage>> made = new ArrayList<>();
            for (int i = 0; i < 4; i++) made.add(threads.submit(() -> ImageProcessor.process(large)));
            for (Future<ProcessedImage> each : made) {
                try {
                    assertThat(each.get().large().width()).isEqualTo(1600);
                    read++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOfSatisfying(
                                    DomainException.class,
                                    refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE));
                }
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(2);
    }

    private static byte[] blankPngOf16Bits(int width, int height) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + width * 8];
            for (int y = 0; y < height; y++) deflated.write(row);
        }
        var png = new ByteArrayOutputStream();
        var out = new DataOutputStream(png);
        out.writeLong(0x89504E470D0A1A0AL);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 16)
                        .put((byte) 6)
                        .array());
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        out.writeInt(content.length);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.write(name);
        out.write(content);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt((int) crc.getValue());
    }
}
