package org.followup.reminders;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Small pictures of many letters side by side, each in the column that is shortest so far. */
final class ContactSheet {

    private static final int COLUMNS = 12;
    private static final int GAP = 8;
    private static final float QUALITY = 0.4f;

    private final int width;
    private final List<BufferedImage> pictures = new ArrayList<>();

    /** {@code width} is that of each small picture. */
    ContactSheet(int width) {
        this.width = width;
    }

    void add(BufferedImage letter) {
        pictures.add(letter);
    }

    void write(Path file) throws IOException {
        var ends = new int[COLUMNS];
        var places = new ArrayList<int[]>();
        for (var picture : pictures) {
            var column = shortest(ends);
            places.add(new int[] {column, ends[column] + GAP});
            ends[column] += GAP + high(picture);
        }
        var longest = Arrays.stream(ends).max().orElseThrow();
        var sheet =
                new BufferedImage(
                        COLUMNS * (width + GAP) + GAP, longest + GAP, BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (var at = 0; at < pictures.size(); at++) {
            var picture = pictures.get(at);
            var small = picture.getScaledInstance(width, high(picture), Image.SCALE_AREA_AVERAGING);
            var left = GAP + places.get(at)[0] * (width + GAP);
            graphics.drawImage(small, left, places.get(at)[1], null);
        }
        graphics.dispose();
        store(sheet, file);
    }

    private static int shortest(int[] ends) {
        var best = 0;
        for (var column = 1; column < ends.length; column++) {
            best = ends[column] < ends[best] ? column : best;
        }
        return best;
    }

    private int high(BufferedImage picture) {
        return Math.max(1, picture.getHeight() * width / picture.getWidth());
    }

    private static void store(BufferedImage sheet, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (var bytes = Files.newOutputStream(file);
                var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
