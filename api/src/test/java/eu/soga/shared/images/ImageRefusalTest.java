package eu.soga.shared.images;

import static eu.soga.shared.images.ImageFixtures.bomb;
import static eu.soga.shared.images.ImageFixtures.encoded;
import static eu.soga.shared.images.ImageFixtures.halves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.images.ImageRefusedException.Reason;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageRefusalTest {

    static Stream<Arguments> refused() {
        byte[] jpeg = encoded(halves(400, 300, BufferedImage.TYPE_INT_RGB), "jpeg");
        var noise = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        noise.setRGB(0, 0, 200, 200, random.ints(40_000).toArray(), 0, 200);
        byte[] png = encoded(noise, "png");
        byte[] gif = encoded(halves(400, 300, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        return Stream.of(
                Arguments.of("nothing", new byte[0], Reason.UNSUPPORTED_FORMAT),
                Arguments.of("text", text("not an image"), Reason.UNSUPPORTED_FORMAT),
                Arguments.of(
                        "svg",
                        text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                        Reason.UNSUPPORTED_FORMAT),
                Arguments.of("html", text("<html><body onload=alert(1)>"), Reason.UNSUPPORTED_FORMAT),
                Arguments.of("pdf", text("%PDF-1.7\n%âãÏÓ"), Reason.UNSUPPORTED_FORMAT),
                Arguments.of(
                        "bmp", encoded(halves(9, 9, BufferedImage.TYPE_INT_RGB), "bmp"), Reason.UNSUPPORTED_FORMAT),
                Arguments.of("the head of a WebP", text("RIFF\0\0\0\0WEBPVP8 "), Reason.DAMAGED),
                Arguments.of("avif", text("\0\0\0 ftypavif\0\0\0\0avifmif1miaf"), Reason.UNSUPPORTED_FORMAT),
                Arguments.of("heic", text("\0\0\0$ftypheic\0\0\0\0mif1heic"), Reason.UNSUPPORTED_FORMAT),
                Arguments.of("one pixel wide", bomb(1, 39_999_999), Reason.TOO_NARROW),
                Arguments.of("one pixel high", bomb(20_000, 1), Reason.TOO_NARROW),
                Arguments.of("script behind a GIF header", text("GIF89a/*\0*/=1;alert(1)//"), Reason.DAMAGED),
                Arguments.of("page behind a JPEG header", text("ÿØÿà<script>alert(1)</script>"), Reason.DAMAGED),
                Arguments.of("page behind a PNG header", text("\u0089PNG\r\n\u001a\n<svg/>"), Reason.DAMAGED),
                Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), Reason.DAMAGED),
                Arguments.of("nearly all of a JPEG", Arrays.copyOf(jpeg, jpeg.length - 200), Reason.DAMAGED),
                Arguments.of("the head of a JPEG", Arrays.copyOf(jpeg, 100), Reason.DAMAGED),
                Arguments.of("half a PNG", Arrays.copyOf(png, png.length / 2), Reason.DAMAGED),
                Arguments.of("half a GIF", Arrays.copyOf(gif, gif.length / 2), Reason.DAMAGED),
                Arguments.of("a small file of many pixels", bomb(30_000, 30_000), Reason.TOO_MANY_PIXELS),
                Arguments.of("the widest of all", bomb(Integer.MAX_VALUE, 1), Reason.TOO_MANY_PIXELS),
                Arguments.of("pixels that overflow", bomb(65_536, 65_536), Reason.TOO_MANY_PIXELS),
                Arguments.of("no pixels", bomb(0, 0), Reason.DAMAGED),
                Arguments.of("fewer pixels than announced", bomb(3000, 3000), Reason.DAMAGED),
                Arguments.of(
                        "too many bytes", Arrays.copyOf(jpeg, ImageProcessor.MAX_BYTES + 1), Reason.TOO_MANY_BYTES));
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void says_how_to_convert_what_telephones_write() {
        assertThatThrownBy(() -> ImageProcessor.process(text("\0\0\0$ftypheic\0\0\0\0mif1heic")))
                .hasMessageContaining("HEIC")
                .hasMessageContaining("JPEG");
    }

    @ParameterizedTest(name = "refuses {0}")
    @MethodSource("refused")
    void refuses(String what, byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> ImageProcessor.process(bytes))
                .isInstanceOfSatisfying(ImageRefusedException.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.type())
                            .isEqualTo(
                                    reason == Reason.TOO_MANY_BYTES
                                            ? ProblemType.TOO_LARGE
                                            : ProblemType.UNREADABLE_IMAGE);
                });
    }
}
