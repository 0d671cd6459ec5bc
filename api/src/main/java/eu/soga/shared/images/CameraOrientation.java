package eu.soga.shared.images;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Reads from the EXIF block of a JPEG how the camera was held. Searches the block itself, because the JDK's metadata
 * reader fails on files that write EXIF before JFIF, as many editors do.
 */
final class CameraOrientation {

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private CameraOrientation() {}

    /** Returns the pixels upright; unchanged when the file has no readable orientation. */
    static BufferedImage apply(BufferedImage pixels, byte[] file) {
        return exif(file)
                .flatMap(CameraOrientation::read)
                .map(orientation ->
                        ExifFilterUtils.getFilterForOrientation(orientation).apply(pixels))
                .orElse(pixels);
    }

    private static Optional<byte[]> exif(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (bytes.remaining() < 4 || (bytes.getShort() & 0xFFFF) != START_OF_IMAGE) {
            return Optional.empty();
        }
        while (bytes.remaining() >= 4) {
            int marker = bytes.getShort() & 0xFFFF;
            int length = (bytes.getShort() & 0xFFFF) - 2;
            if (marker == START_OF_SCAN || length < 0 || length > bytes.remaining()) {
                return Optional.empty();
            }
            byte[] segment = Arrays.copyOfRange(file, bytes.position(), bytes.position() + length);
            if (marker == EXIF_SEGMENT && Arrays.mismatch(EXIF, segment) == EXIF.length) {
                return Optional.of(segment);
            }
            bytes.position(bytes.position() + length);
        }
        return Optional.empty();
    }

    private static Optional<Orientation> read(byte[] exif) {
        try {
            return Optional.ofNullable(ExifUtils.getOrientationFromExif(exif));
        } catch (RuntimeException _) {
            // an unreadable block counts as none
            return Optional.empty();
        }
    }
}
