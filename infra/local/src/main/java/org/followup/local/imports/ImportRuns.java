package org.followup.local.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.followup.core.imports.ImportId;
import org.followup.jobs.imports.RunImport;

/**
 * Keeps uploaded files in a folder until their imports are over, one import after the other. What a
 * stop of the service interrupts goes on at its next start.
 */
public final class ImportRuns implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ImportRuns.class.getName());
    private static final String WHOLE = ".csv";

    private final Path folder;
    private final RunImport imports;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(run -> new Thread(run, "imports"));

    public ImportRuns(Path folder, RunImport imports) {
        this.folder = folder;
        this.imports = imports;
    }

    /** What arrives from elsewhere. */
    @FunctionalInterface
    interface Sent {
        void copyTo(OutputStream file) throws IOException;
    }

    /** Stores the file, to its end, and puts the import in line. */
    void receive(ImportId id, Sent sent) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(id + ".part");
        try (var file = Files.newOutputStream(part)) {
            sent.copyTo(file);
        }
        Files.move(part, whole(id), StandardCopyOption.ATOMIC_MOVE);
        begin(id);
    }

    /** Goes on with what an earlier stop interrupted. */
    public void resume() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*" + WHOLE)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                begin(new ImportId(name.substring(0, name.length() - WHOLE.length())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path whole(ImportId id) {
        return folder.resolve(id + WHOLE);
    }

    private void begin(ImportId id) {
        worker.execute(() -> run(id));
    }

    private void run(ImportId id) {
        try (var file = Files.newInputStream(whole(id))) {
            var outcome = imports.run(id, file);
            LOG.log(System.Logger.Level.DEBUG, "{0}", outcome);
            Files.delete(whole(id));
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "import " + id + " broke off", e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "an import did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
