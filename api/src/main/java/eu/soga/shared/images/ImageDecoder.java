package eu.soga.shared.images;

import eu.soga.shared.images.ImageRefusedException.Reason;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** From bytes nobody trusts to pixels in sRGB, turned upright; sizes are read, and judged, before pixels are. */
final class ImageDecoder {

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");

    private ImageDecoder() {}

    /** The first picture in {@code bytes}; a very large one comes reduced, still larger than any size we show. */
    static BufferedImage decode(byte[] bytes) {
        ImageReader reader = readerOf(bytes);
        try {
            return CameraOrientation.apply(pixels(reader, bytes), bytes);
        } catch (IOException | RuntimeException e) {
            throw e instanceof ImageRefusedException refusal ? refusal : damaged();
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader readerOf(byte[] bytes) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream(bytes));
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return reader;
                }
            } catch (IOException _) {
                // a reader that cannot name its format is none of ours
            }
            reader.dispose();
        }
        throw new ImageRefusedException(
                Reason.UNSUPPORTED_FORMAT, "The file is not a JPEG, PNG or GIF picture: convert it and try again.");
    }

    private static BufferedImage pixels(ImageReader reader, byte[] bytes) throws IOException {
        reader.setInput(stream(bytes), true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > ImageProcessor.MAX_PIXELS) {
            throw new ImageRefusedException(
                    Reason.TOO_MANY_PIXELS, "The picture has more than 40 megapixels: reduce it and try again.");
        }
        var endsTooEarly = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> endsTooEarly.compareAndSet(
                false, warning.toLowerCase(Locale.ROOT).contains("premature")));
        ImageReadParam how = reader.getDefaultReadParam();
        int every = Math.max(1, Math.min(width, height) / (2 * ImageProcessor.LARGE_WIDTH));
        how.setSourceSubsampling(every, every, 0, 0);
        BufferedImage decoded = reader.read(0, how);
        if (endsTooEarly.get()) {
            throw damaged();
        }
        return inStandardColours(decoded);
    }

    private static BufferedImage inStandardColours(BufferedImage decoded) {
        boolean alpha = decoded.getColorModel().hasAlpha();
        var pixels = new BufferedImage(
                decoded.getWidth(),
                decoded.getHeight(),
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = pixels.createGraphics();
        graphics.drawImage(decoded, 0, 0, null);
        graphics.dispose();
        return pixels;
    }

    private static ImageInputStream stream(byte[] bytes) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }

    private static ImageRefusedException damaged() {
        return new ImageRefusedException(
                Reason.DAMAGED, "The picture cannot be read to its end: save it again and try once more.");
    }
}
