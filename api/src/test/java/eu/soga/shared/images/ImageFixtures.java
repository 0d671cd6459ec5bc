package eu.soga.shared.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made on the spot, honest and hostile ones. */
final class ImageFixtures {

    private ImageFixtures() {}

    /** Red on the left half, blue on the right. */
    static BufferedImage halves(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    /** A green disc on nothing. */
    static BufferedImage disc(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillOval(0, 0, size, size);
        graphics.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A JPEG with an EXIF block: an orientation, and a position in the GPS directory. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        return withExif(jpeg, orientation, 2);
    }

    /** The same, behind the 20 bytes that start every JPEG of the JDK instead of right at its start. */
    static byte[] withExifBehindJfif(byte[] jpeg, int orientation) {
        return withExif(jpeg, orientation, 20);
    }

    private static byte[] withExif(byte[] jpeg, int orientation, int at) {
        byte[] text = "SECRET-PLACE\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        // the GPS directory: GPSMapDatum, an ASCII value
        tiff.putShort((short) 1)
                .putShort((short) 0x0012)
                .putShort((short) 2)
                .putInt(text.length)
                .putInt(56);
        tiff.putInt(0).put(text);
        byte[] block = Arrays.copyOf(tiff.array(), tiff.position());
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + block.length + 10);
        out.put(jpeg, 0, at).putShort((short) 0xFFE1).putShort((short) (block.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(block).put(jpeg, at, jpeg.length - at);
        return out.array();
    }

    /** A few bytes of PNG that announce {@code width} times {@code height} pixels. */
    static byte[] bomb(int width, int height) {
        byte[] png = encoded(halves(1, 1, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }
}
