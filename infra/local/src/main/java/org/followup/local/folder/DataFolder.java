package org.followup.local.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A folder that one process holds; the lock goes with the process, however it ends. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder where it is missing. */
    public static DataFolder hold(Path path) throws Unusable {
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new Unusable("start.folder-held", null);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new Unusable("start.folder-unusable", e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    public Path path() {
        return path;
    }

    public Path child(String name) {
        return path.resolve(name);
    }

    public StateFile file(String name) {
        return new StateFile(child(name));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Held by another process, or no folder; {@link #key} names the text that says so. */
    public static final class Unusable extends Exception {

        private final String key;

        Unusable(String key, @Nullable IOException cause) {
            super(cause == null ? key : cause.toString(), cause);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
