package org.followup.jobs.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.followup.core.imports.RowError;
import org.followup.core.imports.Table;

/** A copy of an uploaded file on this machine, because an import reads it several times. */
record ReceivedFile(Path path) implements AutoCloseable {

    static final long MOST_BYTES = 200L * 1024 * 1024;

    /**
     * Copies to the end.
     *
     * @throws Table.Unreadable where it is larger than any import may be
     */
    static ReceivedFile copy(InputStream from) throws IOException {
        var copy = new ReceivedFile(Files.createTempFile("import", ".csv"));
        try (var to = Files.newOutputStream(copy.path)) {
            var buffer = new byte[1 << 16];
            var size = 0L;
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > MOST_BYTES) {
                    var most = Long.toString(MOST_BYTES / (1024 * 1024));
                    throw new Table.Unreadable(new RowError(1, "", "file.too-large", most));
                }
                to.write(buffer, 0, read);
            }
            return copy;
        } catch (IOException | Table.Unreadable e) {
            copy.close();
            throw e;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
